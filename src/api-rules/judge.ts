import { judgeCertificate } from './certificate';
import { judgeConfigMap } from './config-map';
import { judgeDaemonSet } from './daemon-set';
import { judgeDeployment } from './deployment';
import { Fields } from './fields';
import { judgeHorizontalPodAutoscaler, judgeHorizontalPodAutoscalerV1 } from './horizontal-pod-autoscaler';
import { judgeHttpProxy } from './http-proxy';
import { judgeHttpRoute } from './http-route';
import { judgeIngress } from './ingress';
import { judgeIngressClass } from './ingress-class';
import { partsOf } from './kinds';
import { judgeMetadata } from './metadata';
import { judgeMiddleware } from './middleware';
import { judgeNetworkPolicy } from './network-policy';
import { judgePod } from './pod';
import { judgePodDisruptionBudget } from './pod-disruption-budget';
import { Problem } from './problem';
import { Problems } from './problems';
import { conditionInWords, isRefusedByAll, isRefusedByAny, RefusedBy } from './refused-by';
import { judgeReplicaSet } from './replica-set';
import { RuleOptions } from './rule-options';
import { judgeSecret } from './secret';
import { judgeService } from './service';
import { judgeStatefulSet } from './stateful-set';

export type { RuleOptions } from './rule-options';

/** The rules of one kind, on top of those for every kind. */
type Judge = (object: Fields, options: RuleOptions) => void;

const JUDGES: ReadonlyMap<string, Judge> = new Map([
  ['v1 ConfigMap', judgeConfigMap],
  ['v1 Pod', judgePod],
  ['v1 Secret', judgeSecret],
  ['v1 Service', judgeService],
  ['apps/v1 DaemonSet', judgeDaemonSet],
  ['apps/v1 Deployment', judgeDeployment],
  ['apps/v1 ReplicaSet', judgeReplicaSet],
  ['apps/v1 StatefulSet', judgeStatefulSet],
  ['autoscaling/v1 HorizontalPodAutoscaler', judgeHorizontalPodAutoscalerV1],
  ['autoscaling/v2 HorizontalPodAutoscaler', judgeHorizontalPodAutoscaler],
  ['cert-manager.io/v1 Certificate', judgeCertificate],
  ['gateway.networking.k8s.io/v1 HTTPRoute', judgeHttpRoute],
  ['gateway.networking.k8s.io/v1beta1 HTTPRoute', judgeHttpRoute],
  ['networking.k8s.io/v1 Ingress', judgeIngress],
  ['networking.k8s.io/v1 IngressClass', judgeIngressClass],
  ['networking.k8s.io/v1 NetworkPolicy', judgeNetworkPolicy],
  ['policy/v1 PodDisruptionBudget', judgePodDisruptionBudget],
  ['projectcontour.io/v1 HTTPProxy', judgeHttpProxy],
  ['traefik.io/v1alpha1 Middleware', judgeMiddleware],
]);

/** Of files in a folder some are for other tools. */
const NO_MANIFEST: RefusedBy = { unless: 'it is not meant for a cluster' };

const FIXES: Readonly<Record<string, string>> = {
  apiVersion: "write the group and version of the kind, such as 'apps/v1'",
  kind: "write what the object is, such as 'Service'",
};

/**
 * Says why the API server would refuse an object: everything that one object alone shows.
 *
 * It never throws, whatever the manifest is, and it leaves the manifest as it was. Of kinds without rules
 * of their own it judges the metadata.
 */
export function judge(manifest: unknown, options: RuleOptions): Problem[] {
  const problems = new Problems();
  const object = Fields.of(manifest ?? {}, '', problems);
  if (object === undefined) {
    const problem: Problem = { id: 'object/malformed', field: 'manifest', value: manifest, rule: 'must be an object with fields', fix: 'write one object per document' };
    return [certainOrNot({ ...problem, refusedBy: NO_MANIFEST }, options)];
  }
  judgeObject(object, options);
  return problems.list().filter(({ refusedBy = {} }) => isRefusedByAny(refusedBy, options)).map((problem) => certainOrNot(problem, options));
}

function judgeObject(object: Fields, options: RuleOptions): void {
  const apiVersion = object.raw('apiVersion');
  const kind = object.raw('kind');
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') {
    judgeNameless(object);
    return;
  }
  if (kind === 'List') {
    object.refuse('object/malformed', 'items', 'must be a list', "write the objects below it, each after '- '");
    return;
  }
  const { group, version } = partsOf(apiVersion);
  judgeMetadata(object, group, kind);
  JUDGES.get(`${group === '' ? version : apiVersion} ${kind}`)?.(object, options);
}

/** What does not say what it is, and may be the file of another tool. */
function judgeNameless(object: Fields): void {
  const refusedBy = object.has('metadata') || object.has('spec') ? undefined : NO_MANIFEST;
  const isMissing = (name: string): boolean => !object.has(name) || object.raw(name) === '';
  const missing = Object.keys(FIXES).filter(isMissing);
  if (missing.length > 1) {
    object.refuse('object/malformed', 'apiVersion', "must be given, and 'kind' too", "write what the object is, such as 'v1' and 'Service'", refusedBy);
  } else {
    missing.forEach((name) => object.refuse('object/malformed', name, 'must be given', FIXES[name], refusedBy));
  }
  const isText = (name: string): boolean => typeof object.raw(name) === 'string';
  const certain = Object.keys(FIXES).some(isText) ? undefined : refusedBy;
  Object.keys(FIXES).filter((name) => object.has(name) && !isText(name))
    .forEach((name) => object.refuse('object/malformed', name, 'must be a text', 'write it in quotes', certain));
}

/** Says of a problem which clusters have it, unless all do. */
function certainOrNot({ refusedBy = {}, ...problem }: Problem, options: RuleOptions): Problem {
  return isRefusedByAll(refusedBy, options) ? problem : { ...problem, rule: `${problem.rule} ${conditionInWords(refusedBy, options)}`, refusedBy };
}
