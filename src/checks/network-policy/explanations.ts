import { Explanations } from '../explanation';

export const NETWORK_POLICY_EXPLANATIONS: Explanations = {
  'port-closed': {
    meaning: 'As soon as one NetworkPolicy for incoming traffic selects a pod, the pod gets nothing but what some policy admits. Here the pods are exposed by a Service or a route, and no policy that selects them opens the port. Where the policy comes from another team, for example a default deny for the namespace, the app stops when the policy arrives.',
    acceptable: 'The network of the cluster does not enforce policies, or a policy of its own kind, such as one of Cilium or Calico, opens the port.',
    failing: 'another-port',
    fixed: 'port-listed',
  },
  'service-port-in-policy': {
    meaning: 'A packet for a Service gets the address and the port of a pod before any policy sees it. A policy that lists port 80 of the Service does not match the packets for port 8080 of the container.',
    acceptable: 'Never: the rule admits nothing.',
    failing: 'service-port',
    fixed: 'pod-port',
  },
  'selects-no-pods': {
    meaning: 'A policy is for the pods of its namespace that have the labels of its selector. Nothing here makes such pods, which is usually a typing error or a label that was renamed. A pod that no policy selects accepts connections from everywhere in the cluster.',
    acceptable: 'An operator or another release makes the pods. Name them among the objects that exist outside.',
    failing: 'misspelled',
    fixed: 'chosen',
  },
  'peer-selects-no-pods': {
    meaning: "The peers under 'from' are pods, by labels. No pod of these manifests has them, so the rule admits nobody. The pods that were meant are kept out, and it looks like an error of the network.",
    acceptable: 'The peers are pods of another release in the same namespace. Name them among the objects that exist outside.',
    failing: 'misspelled',
    fixed: 'there',
  },
  'outside-shut-out': {
    meaning: "A 'podSelector' or 'namespaceSelector' under 'from' matches pods of this cluster. Clients behind a load balancer or a node port are not pods: they arrive with an address, and only an 'ipBlock' or a rule without 'from' admits them.",
    acceptable: 'The port is meant for pods only. Then do not expose it to the outside.',
    failing: 'pods-only',
    fixed: 'everybody',
  },
  'controller-shut-out': {
    meaning: "Requests of an Ingress or a Gateway reach the pods from the pods of the controller, which run in a namespace of their own. A 'podSelector' alone chooses pods of the namespace of the policy, and never those of the controller.",
    acceptable: 'The controller runs in the same namespace, or on the network of the nodes, and the manifests do not show it.',
    failing: 'same-namespace',
    fixed: 'namespace-of-the-controller',
  },
  'no-name-lookup': {
    meaning: 'A policy for outgoing traffic closes everything that it does not list, DNS included. The pods may connect to a database on port 5432, but they cannot find out its address.',
    acceptable: 'The program uses addresses only, or DNS is admitted by a policy of another kind.',
    failing: 'no-dns',
    fixed: 'dns',
  },
  'everybody-admitted': {
    meaning: "In a policy, empty does not mean none. 'from: []' admits everybody, just as a missing 'from' does, and an empty 'podSelector' selects all pods of the namespace. A policy that is wider than the source ranges of the balancer in front also lets in everybody who finds another way to the pods.",
    acceptable: 'Everybody is meant. Leave the list out, which says the same without looking like a limit.',
    failing: 'empty-list',
    fixed: 'peers',
  },
  'foreign-namespace': {
    meaning: 'The policy is in a namespace in which these manifests run nothing, and selects all of its pods. So it changes what others may do. cdk8s-plus writes such policies into the namespace of a peer when two apps are connected, which isolates everything that runs there.',
    acceptable: 'The namespace is yours, and all that runs in it is meant.',
    failing: 'deny',
    fixed: 'own-pods',
  },
  'on-the-network-of-the-node': {
    meaning: "A pod with 'hostNetwork' has the addresses of its node. Kubernetes leaves open what a policy means for it, and most networks ignore the policy.",
    acceptable: 'Your network has host policies, or a firewall guards the nodes.',
    failing: 'host-network',
    fixed: 'pod-network',
  },
};
