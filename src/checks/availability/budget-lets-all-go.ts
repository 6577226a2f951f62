import { allowedOf, podsOf } from './allowed-pods';
import { Check } from '../check';
import { Severity } from '../severity';

/** Whoever knows a few of the workloads finds the rest. */
const NAMED = 3;

export const BUDGET_LETS_ALL_GO: Check = {
  id: 'availability/budget-lets-all-go',
  title: 'a disruption budget lets all pods go at once',
  severity: Severity.WARNING,
  cause: 'It protects nothing: a drain may take all pods of the app at the same time.',
  fix: "write 'maxUnavailable: 1'",
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/', 'https://www.kube-linter.io/docs/checks#pdb-max-unavailable'],
  *find(graph) {
    for (const budget of graph.budgets) {
      const { resource: at, workloads, minAvailable, maxUnavailable } = budget;
      const pods = podsOf(graph, workloads);
      // a lone pod cannot be kept and let go, and of pods that are not known all is a guess
      const allowed = workloads.length === 0 || pods === undefined || pods < 2 ? undefined : allowedOf(budget, pods);
      if (allowed !== undefined && allowed >= pods!) {
        const [name, value] = maxUnavailable === undefined ? ['minAvailable', minAvailable] : ['maxUnavailable', maxUnavailable];
        const named = workloads.slice(0, NAMED).map(({ resource }) => resource);
        const isScaled = workloads.some((workload) => graph.autoscalersOf(workload).length > 0);
        yield {
          at,
          field: `spec.${name}`,
          message: `is ${value}, and ${named.join(', ')} ${workloads.length === 1 ? 'has' : 'have'} ${pods} pods${isScaled ? ' at least' : ''}`,
          // more pods may run, of which some stay
          severity: isScaled && typeof maxUnavailable === 'number' ? Severity.INFO : Severity.WARNING,
          related: named,
        };
      }
    }
  },
};
