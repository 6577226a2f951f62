import { RuleExplanations } from './explanation';

export const NETWORK_POLICY_RULES: RuleExplanations<'network-policy'> = {
  'block-beside-selector': {
    rule: 'A peer is either a network or pods by their labels.',
    fix: 'Write two peers, each after a dash of its own.',
  },
  'empty-peer': {
    rule: 'A peer without any field says nothing. To admit everybody the list of peers is left out.',
    fix: 'Write who the peer is, or remove the whole list to admit everybody.',
  },
  'invalid-cidr': {
    rule: "An 'ipBlock' is a network with its length, such as '10.0.0.0/8'.",
    fix: "Correct the network. A single address is '10.0.0.7/32'.",
  },
  'invalid-end-port': {
    rule: "'endPort' ends a range that starts at 'port', which has to be a number that is not greater.",
    fix: "Write the first number as 'port' and the last as 'endPort'.",
  },
  'invalid-exception': {
    rule: "Exceptions are networks within 'cidr', and smaller than it.",
    fix: 'Correct the network, or remove it.',
  },
  'invalid-policy-type': {
    rule: 'A policy is for Ingress, for Egress or for both, each once.',
    fix: 'Write the types with these capitals.',
  },
  'invalid-port': {
    rule: 'A port of a policy is the number of a port of the pods, or the name of a container port.',
    fix: 'Write the port of the container, or leave the list out for all ports.',
  },
  'invalid-protocol': {
    rule: 'A policy knows TCP, UDP and SCTP.',
    fix: 'Leave it out for TCP.',
  },
  'invalid-selector': {
    rule: 'A selector has labels and expressions. Expressions with In or NotIn need values, and those with Exists or DoesNotExist must have none.',
    fix: "Write 'matchLabels' with the labels of the pods or namespaces.",
  },
};
