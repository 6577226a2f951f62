import { podCount } from './pod-count';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

const ROLLED = new Set(['apps/Deployment', 'apps/StatefulSet']);

export const GAP_IN_ROLLOUT: Check = {
  id: 'availability/gap-in-rollout',
  title: 'an exposed app is away during each rollout',
  severity: Severity.WARNING,
  cause: 'All pods may be gone before a new one is ready, or the only one when its node fails: clients get errors.',
  fix: "run two pods or more, with 'maxUnavailable: 0' for the rollout",
  links: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const service = graph.servicesOf(workload).find((one) => graph.isExposed(one));
      const replicas = graph.leastReplicas(workload);
      if (service === undefined || !ROLLED.has(workload.resource.type) || replicas === undefined || replicas < 1) {
        continue;
      }
      const gap = gapOf(workload, replicas);
      if (gap !== undefined) {
        const message = `${gap[1]}, and ${service.resource} exposes it`;
        yield { at: workload.resource, field: gap[0], message, related: [service.resource], commonCause: gap[1] };
      }
    }
  },
};

function gapOf({ resource: { type, spec } }: Workload, replicas: number): [field: string, message: string] | undefined {
  if (type === 'apps/StatefulSet') {
    // It ends a pod before it starts the next one, one at a time.
    return replicas === 1 ? ['spec.replicas', 'is 1'] : undefined;
  }
  const strategy = spec.childOrEmpty('strategy');
  if (strategy.text('type') === 'Recreate') {
    return ['spec.strategy.type', 'is Recreate, which ends all pods before it starts new ones'];
  }
  const written = strategy.childOrEmpty('rollingUpdate').wholeOrText('maxUnavailable');
  const unavailable = podCount(written ?? '25%', replicas, Math.floor) ?? 0;
  if (unavailable >= replicas) {
    return ['spec.strategy.rollingUpdate.maxUnavailable', `is ${written}, which is all of ${replicas}`];
  }
  return replicas === 1 ? ['spec.replicas', 'is 1'] : undefined;
}
