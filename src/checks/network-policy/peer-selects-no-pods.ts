import { operatedNamespaces } from '../../graph/operated';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const PEER_SELECTS_NO_PODS: Check = {
  id: 'network-policy/peer-selects-no-pods',
  title: 'a network policy admits pods that are not there',
  severity: Severity.WARNING,
  cause: 'The pods that were meant have other labels, and are kept out.',
  fix: "give the 'podSelector' under 'from' the labels of the pods; if something else starts them, name 'Pod' in 'externalObjects'",
  links: ['https://docs.kubelinter.io/#/generated/checks?id=dangling-networkpolicypeer-podselector'],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const { resource, namespace, ingress } of graph.policies) {
      for (const { pods, namespaces, fields } of ingress.flatMap(({ peers }) => peers)) {
        const isHere = pods !== undefined && !pods.isEmpty && namespaces === undefined && !isExternal(facts, 'Pod', namespace, '');
        if (isHere && graph.pods.chosen(namespace, pods).length === 0) {
          const message = `chooses no pods of these manifests: none has the labels ${pods}`;
          // Where none of them runs, or an operator makes some, others do.
          const severity = graph.pods.inNamespace(namespace).length > 0 && !operated.has(namespace) ? Severity.WARNING : Severity.INFO;
          yield { at: resource, field: fields.pathOf('podSelector'), message, severity };
        }
      }
    }
  },
};
