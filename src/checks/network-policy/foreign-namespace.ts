import { NetworkPolicy } from '../../graph/network-policy';
import { Check } from '../check';
import { Severity } from '../severity';

export const FOREIGN_NAMESPACE: Check = {
  id: 'network-policy/foreign-namespace',
  title: 'a network policy isolates all pods of a namespace that is not of these manifests',
  severity: Severity.WARNING,
  cause: 'Whatever runs there, a controller for one, gets only the traffic that the policy admits, and loses all other.',
  fix: "give 'podSelector' the labels of the pods that are meant; if the namespace is yours, add its Namespace object",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  *find(graph) {
    for (const policy of graph.policies) {
      const { resource: at, selector, namespace } = policy;
      const isForeign = namespace !== '' && graph.namespace(namespace) === undefined && graph.pods.inNamespace(namespace).length === 0;
      // Manifests without any pods are those of somebody who looks after namespaces.
      if (selector?.isEmpty && isForeign && graph.workloads.length > 0) {
        yield {
          at,
          field: 'spec.podSelector',
          message: `chooses every pod of '${namespace}', where nothing of these manifests runs`,
          severity: isForOthers(policy) ? Severity.ERROR : Severity.WARNING,
        };
      }
    }
  },
};

/** Whether all that it admits are certain pods of other namespaces: it was meant for them, and cuts off the rest. */
function isForOthers({ ingress, egress, guardsIngress, guardsEgress }: NetworkPolicy): boolean {
  const rules = [...(guardsIngress ? ingress : []), ...(guardsEgress ? egress : [])];
  const peers = rules.flatMap((rule) => rule.peers);
  const isForAll = rules.some((rule) => rule.peers.length === 0);
  return peers.length > 0 && !isForAll && peers.every(({ namespaces, pods }) => namespaces !== undefined && pods !== undefined && !pods.isEmpty);
}
