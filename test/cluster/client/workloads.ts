import { eventually } from './eventually';
import { api } from './kubectl';

const SECONDS = 60;

/** Waits until all Deployments, DaemonSets and StatefulSets of a namespace, and pods that belong to none, run as they were applied last. */
export async function untilAvailable(namespace: string, seconds = SECONDS): Promise<void> {
  await eventually(async () => {
    const { items } = await api.get(`/api/v1/namespaces/${namespace}/pods`);
    const waiting = [
      ...await Promise.all(['deployments', 'daemonsets', 'statefulsets'].map((kind) => unavailable(namespace, kind))),
      items.filter((pod: any) => !pod.metadata.ownerReferences && !isReady(pod)).map((pod: any) => `pod ${pod.metadata.name}`),
    ].flat();
    if (waiting.length > 0) {
      throw new Error([`not available in ${namespace}: ${waiting.join(', ')}`, ...items.map(describe)].join('\n'));
    }
  }, { seconds });
}

async function unavailable(namespace: string, kind: string): Promise<string[]> {
  const { items } = await api.get(`/apis/apps/v1/namespaces/${namespace}/${kind}`);
  return items.filter((workload: any) => !isAvailable(workload)).map(({ metadata }: any) => `${kind} ${metadata.name}`);
}

function isAvailable({ metadata, spec, status }: any): boolean {
  const wanted = status.desiredNumberScheduled ?? spec.replicas;
  const [all, updated, available] = status.desiredNumberScheduled === undefined
    ? [status.replicas, status.updatedReplicas, status.availableReplicas]
    : [status.currentNumberScheduled, status.updatedNumberScheduled, status.numberAvailable];
  return status.observedGeneration === metadata.generation && [all, updated, available].every((count = 0) => count === wanted);
}

function isReady({ status }: any): boolean {
  return status.conditions?.some((condition: any) => condition.type === 'Ready' && condition.status === 'True');
}

/** Why it does not run, in one line. */
function describe({ metadata, spec, status }: any): string {
  const reasons = [
    ...status.conditions ?? [],
    ...(status.containerStatuses ?? []).flatMap(({ state, lastState }: any) => [state.waiting, state.terminated, lastState?.terminated]),
  ].filter((reason) => reason?.message && reason.status !== 'True').map(({ reason, message }) => `${reason}: ${message}`);
  return `  ${metadata.name} on ${spec.nodeName ?? 'no node'}: ${[status.phase, ...new Set(reasons)].join('; ')}`;
}
