import { podCount } from './pod-count';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

const ROLLED = new Set(['apps/Deployment', 'apps/StatefulSet']);

export const GAP_IN_ROLLOUT: Check = {
  id: 'availability/gap-in-rollout',
  title: 'an exposed app is away during each rollout',
  severity: Severity.WARNING,
  cause: 'All pods may be gone before a new one is ready: clients get errors.',
  fix: "run two pods or more, if the program can, with 'maxUnavailable: 0' for the rollout",
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
        const { field, what, severity } = gap;
        yield { at: workload.resource, field, message: `${what}, and ${service.resource} exposes it`, severity, related: [service.resource], commonCause: what };
      }
    }
  },
};

interface Gap {
  readonly field: string;
  readonly what: string;
  readonly severity: Severity;
}

function gapOf({ resource: { type, spec } }: Workload, replicas: number): Gap | undefined {
  if (type === 'apps/StatefulSet') {
    // Many programs cannot run twice.
    const what = 'is 1, and a StatefulSet ends its pod before it starts the new one';
    return replicas === 1 ? { field: 'spec.replicas', what, severity: Severity.INFO } : undefined;
  }
  const strategy = spec.childOrEmpty('strategy');
  if (strategy.text('type') === 'Recreate') {
    // Who writes that has a reason, most often a volume that one pod only can have.
    return { field: 'spec.strategy.type', what: 'is Recreate, which ends all pods before it starts new ones', severity: Severity.INFO };
  }
  const written = strategy.childOrEmpty('rollingUpdate').wholeOrText('maxUnavailable');
  const unavailable = podCount(written ?? '25%', replicas, Math.floor) ?? 0;
  // What is not written comes to less than all pods, even of a single one.
  return unavailable < replicas ? undefined : {
    field: 'spec.strategy.rollingUpdate.maxUnavailable',
    what: `is ${written}, which is all of ${replicas}`,
    severity: Severity.WARNING,
  };
}
