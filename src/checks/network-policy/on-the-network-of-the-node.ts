import { Check } from '../check';
import { Severity } from '../severity';

export const ON_THE_NETWORK_OF_THE_NODE: Check = {
  id: 'network-policy/on-the-network-of-the-node',
  title: 'a network policy is for pods that have the network of their node',
  severity: Severity.INFO,
  cause: 'Most networks do not tell the traffic of such pods from that of the node: the policy guards nothing.',
  fix: "give the pods a network of their own, without 'hostNetwork', or guard the nodes by a firewall",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods'],
  *find(graph) {
    for (const { resource: at, namespace, selector } of graph.policies) {
      // A policy for the whole namespace is meant for the others.
      const found = selector?.isEmpty ? undefined : graph.pods.chosen(namespace, selector).find(({ isOnHostNetwork }) => isOnHostNetwork);
      if (found !== undefined) {
        yield { at, field: 'spec.podSelector', message: `chooses the pods of ${found.resource}, which have the network of their node`, related: [found.resource] };
      }
    }
  },
};
