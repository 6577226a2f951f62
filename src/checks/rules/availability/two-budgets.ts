import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const TWO_BUDGETS: Check = {
  id: 'X-46',
  title: 'two disruption budgets select the same pods',
  severity: Severity.ERROR,
  cause: 'The API server refuses to evict a pod with more than one budget: its node cannot be drained.',
  fix: 'keep one of them',
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors', 'https://github.com/eksctl-io/eksctl/issues/783'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const budgets = graph.budgetsOf(workload);
      if (budgets.length > 1) {
        for (const { resource } of budgets) {
          const others = budgets.map((budget) => budget.resource).filter((other) => other !== resource);
          yield { at: resource, field: 'spec.selector', message: `chooses the pods of ${workload.resource}, as ${others.slice(0, 3).join(', ')} does`, related: others };
        }
      }
    }
  },
};
