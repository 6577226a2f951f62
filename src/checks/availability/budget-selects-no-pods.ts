import { operatedNamespaces } from '../../graph/operated';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const BUDGET_SELECTS_NO_PODS: Check = {
  id: 'availability/budget-selects-no-pods',
  title: 'a disruption budget selects no pods',
  severity: Severity.WARNING,
  cause: 'It protects nothing: a drain may take all pods that were meant at once.',
  fix: "give 'selector' the labels of the pods; if something else starts them, name 'Pod' in 'externalObjects'",
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const { resource: at, namespace, selector, workloads } of graph.budgets) {
      if (selector === undefined || selector.isEmpty || workloads.length > 0 || isExternal(facts, 'Pod', namespace, '')) {
        continue;
      }
      const severity = operated.has(namespace) ? Severity.INFO : Severity.WARNING;
      yield { at, field: 'spec.selector', message: `chooses no pods: nothing in these manifests makes pods with the labels ${selector}`, severity };
    }
  },
};
