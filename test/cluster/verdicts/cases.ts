import * as fc from 'fast-check';
import { certificate } from './kinds/certificate';
import { configMap } from './kinds/config-map';
import { deployment } from './kinds/deployment';
import { horizontalPodAutoscaler } from './kinds/horizontal-pod-autoscaler';
import { httpProxy } from './kinds/http-proxy';
import { httpRoute } from './kinds/http-route';
import { ingress } from './kinds/ingress';
import { ingressClass } from './kinds/ingress-class';
import { middleware } from './kinds/middleware';
import { networkPolicy } from './kinds/network-policy';
import { podDisruptionBudget } from './kinds/pod-disruption-budget';
import { secret } from './kinds/secret';
import { service } from './kinds/service';
import { serviceAccount } from './kinds/service-account';
import { daemonSet, pod, replicaSet, statefulSet } from './kinds/workloads';
import { Manifest } from './manifest';
import { mutantOf } from './mutations';

/** One object to be judged. */
export interface Case {
  readonly manifest: Manifest;

  /** What was changed in a valid object; nothing if it is still valid. */
  readonly change?: string;
}

/** How many objects of each kind are judged: more where there are more rules. */
const KINDS: readonly (readonly [valid: fc.Arbitrary<Manifest>, count: number])[] = [
  [service, 2400],
  [deployment, 1285],
  [statefulSet, 350],
  [daemonSet, 300],
  [replicaSet, 100],
  [pod, 350],
  [ingress, 900],
  [httpRoute, 1100],
  [networkPolicy, 600],
  [horizontalPodAutoscaler, 700],
  [podDisruptionBudget, 300],
  [serviceAccount, 100],
  [httpProxy, 250],
  [middleware, 100],
  [certificate, 100],
  [ingressClass, 100],
  [configMap, 100],
  [secret, 150],
];

/** One of so many objects is left valid. */
const VALID_SHARE = 8;

/** One of so many objects is made anew; changes are made in these. */
const POOL_SHARE = 3;

/** The same objects in every run; with a share fewer of each kind. */
export function manifestCases(share = 1): Case[] {
  return KINDS.flatMap(([valid, most]) => {
    const count = Math.ceil(most * share);
    const pool = fc.sample(valid, Math.ceil(count / POOL_SHARE));
    const untouched = pool.slice(0, Math.round(count / VALID_SHARE)).map((manifest): Case => ({ manifest }));
    const changed = fc.sample(mutantOf(fc.constantFrom(...pool)), count - untouched.length);
    return [...untouched, ...changed.map(({ change, value }): Case => ({ change, manifest: value }))];
  });
}
