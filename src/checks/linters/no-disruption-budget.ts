import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_DISRUPTION_BUDGET: Check = {
  id: 'linters/no-disruption-budget',
  title: 'no disruption budget protects exposed pods',
  severity: Severity.WARNING,
  cause: 'When nodes are drained for an upgrade, all pods may be ended at once.',
  fix: "add a PodDisruptionBudget with 'maxUnavailable: 1'",
  links: [
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
    'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
    'https://polaris.docs.fairwinds.com/checks/reliability',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph)) {
      const replicas = graph.leastReplicas(workload) ?? 0;
      if (replicas >= 2 && !workload.isJob && graph.budgetsOf(workload).length === 0) {
        yield { at: workload.resource, field: '', message: `has ${replicas} pods and no PodDisruptionBudget` };
      }
    }
  },
};
