import { Check } from '../check';
import { Severity } from '../severity';

export const BUDGET_WITHOUT_SELECTOR: Check = {
  id: 'availability/budget-without-selector',
  title: 'a disruption budget selects nothing, or everything',
  severity: Severity.WARNING,
  cause: 'Without a selector it protects no pods; with an empty one it counts all pods of the namespace together.',
  fix: "write the labels of the pods as 'selector'",
  links: ['https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/'],
  *find(graph) {
    for (const { resource, selector, workloads } of graph.budgets) {
      if (selector === undefined) {
        yield { at: resource, field: 'spec.selector', message: 'is missing, so that no pods are protected', severity: Severity.ERROR };
      } else if (selector.isEmpty && workloads.length > 1) {
        yield { at: resource, field: 'spec.selector', message: `chooses the pods of all ${workloads.length} workloads of the namespace` };
      } else {
        continue;
      }
    }
  },
};
