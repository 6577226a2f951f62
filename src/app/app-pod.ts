import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { finish } from '../manifest/finish';

/**
 * What the pods of an app get beyond what cdk8s-plus-27 can say.
 */
export interface AppPodOptions {
  /** The container that serves the port. */
  readonly container: string;
  readonly podLabels: { readonly [key: string]: string };
  readonly drainSeconds: number;
  readonly spread: boolean;
}

/**
 * Completes the pods of a workload: what Pod Security "restricted" asks of every
 * container, sidecars that are added later included, the drain, and the spread.
 *
 * What is there already is left as it is.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export function completePod(workload: kplus.Workload, options: AppPodOptions): void {
  finish(ApiObject.of(workload), (manifest) => {
    const pod = manifest.spec.template.spec;
    pod.enableServiceLinks ??= false;
    pod.securityContext = { seccompProfile: { type: 'RuntimeDefault' }, ...pod.securityContext };
    for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
      container.securityContext = { capabilities: { drop: ['ALL'] }, ...container.securityContext };
    }
    if (options.drainSeconds > 0) {
      const main = pod.containers.find(({ name }: { name: string }) => name === options.container);
      main.lifecycle = { preStop: { sleep: { seconds: options.drainSeconds } }, ...main.lifecycle };
    }
    if (options.spread) {
      pod.topologySpreadConstraints ??= ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { ...options.podLabels } },
      }));
    }
    return manifest;
  });
}
