import { Check } from '../check';
import { Severity } from '../severity';

const NAMED = 3;

export const TWO_BUDGETS: Check = {
  id: 'availability/two-budgets',
  title: 'two disruption budgets select the same pods',
  severity: Severity.ERROR,
  cause: 'The API server refuses to evict a pod with more than one budget: its node cannot be drained.',
  fix: 'keep one of them',
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors', 'https://github.com/eksctl-io/eksctl/issues/783'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const budgets = graph.budgetsOf(workload);
      if (budgets.length > 1) {
        // One more than is named, so that the budget itself may be among them.
        const few = budgets.slice(0, NAMED + 1);
        const severity = workload.isJob || workload.isCustom ? Severity.WARNING : Severity.ERROR;
        for (const { resource: at } of budgets) {
          const related = few.map(({ resource }) => resource).filter((other) => other !== at).slice(0, NAMED);
          const message = `chooses the pods of ${workload.resource}, as ${related.join(', ')} does`;
          yield { at, field: 'spec.selector', message, severity, related, commonCause: `${workload.resource}` };
        }
      }
    }
  },
};
