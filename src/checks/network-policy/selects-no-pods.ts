import { operatedNamespaces } from '../../graph/operated';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const POLICY_SELECTS_NO_PODS: Check = {
  id: 'network-policy/selects-no-pods',
  title: 'a network policy selects no pods',
  severity: Severity.WARNING,
  cause: 'It guards nothing: the pods that were meant are open to everybody in the cluster.',
  fix: "give 'podSelector' the labels of the pods; if something else starts them, name 'Pod' in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource', 'https://hub.armosec.io/docs/c-0299'],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const { resource, selector, namespace } of graph.policies) {
      const isMeant = selector !== undefined && !selector.isEmpty && !isExternal(facts, 'Pod', namespace, '');
      if (isMeant && graph.pods.chosen(namespace, selector).length === 0) {
        const severity = operated.has(namespace) ? Severity.INFO : Severity.WARNING;
        yield { at: resource, field: 'spec.podSelector', message: `chooses no pods: nothing in these manifests makes pods with the labels ${selector}`, severity };
      }
    }
  },
};
