import { podCount } from './pod-count';
import { DisruptionBudget } from '../../../graph/disruption-budget';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** X-43 */
export const NO_EVICTION: Check = {
  id: 'X-43',
  title: 'a disruption budget never lets a pod go',
  severity: Severity.ERROR,
  cause: 'No node with such a pod can be drained: upgrades of the cluster wait for ever, or are forced through.',
  fix: "write 'maxUnavailable: 1', or run more pods than 'minAvailable'",
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/', 'https://github.com/kubernetes/kubernetes/issues/93476'],
  *find(graph) {
    for (const budget of graph.budgets) {
      for (const workload of budget.workloads) {
        const replicas = graph.leastReplicas(workload);
        if (replicas === undefined || replicas < 1) {
          continue;
        }
        const allowed = allowedOf(budget, replicas);
        if (allowed !== undefined && allowed <= 0) {
          const [name, value] = budget.maxUnavailable === undefined ? ['minAvailable', budget.minAvailable] : ['maxUnavailable', budget.maxUnavailable];
          yield {
            at: budget.resource,
            field: `spec.${name}`,
            message: `is ${value}, and ${workload.resource} has ${replicas === 1 ? '1 pod' : `${replicas} pods`} at least`,
            severity: replicas === 1 ? Severity.WARNING : Severity.ERROR,
            related: [workload.resource],
          };
        }
      }
    }
  },
};

/** As the controller counts: both round up. */
function allowedOf({ minAvailable, maxUnavailable }: DisruptionBudget, replicas: number): number | undefined {
  if (maxUnavailable !== undefined) {
    return podCount(maxUnavailable, replicas, Math.ceil);
  }
  const least = podCount(minAvailable ?? 1, replicas, Math.ceil);
  return least === undefined ? undefined : replicas - least;
}
