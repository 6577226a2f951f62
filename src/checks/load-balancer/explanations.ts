import { Explanations } from '../explanation';

export const LOAD_BALANCER_EXPLANATIONS: Explanations = {
  'open-to-everybody': {
    meaning: "A Service of type 'LoadBalancer' without 'loadBalancerSourceRanges' and without an annotation for an internal address gets what the provider gives by default. In most clouds that is an address that the whole internet can reach.",
    acceptable: "The app is public. Write '0.0.0.0/0' as a source range, so that the next reader sees that it is meant, or acknowledge the finding.",
    failing: 'no-word',
    fixed: 'networks-of-clients',
  },
  'widest-range-wins': {
    meaning: 'Source ranges are a list of what is admitted, and one entry that holds the client is enough. A wide range makes each narrower one within it meaningless. Usually it is left from a test.',
    acceptable: 'The list is generated from several sources, and the wide range is meant.',
    failing: 'everybody-beside-some',
    fixed: 'everybody-alone',
  },
  'node-ports-past-ranges': {
    meaning: 'Unless it is switched off, each port of a load balancer is also opened on every node, as a node port. kube-proxy applies the source ranges to the address of the balancer and not to the node port. A client that can reach a node gets in there.',
    acceptable: 'The nodes have private addresses or a firewall in front, as most managed clusters have.',
    failing: 'node-ports-too',
    fixed: 'switched-off',
  },
  'addresses-of-nodes': {
    meaning: "With 'externalTrafficPolicy: Cluster', the default, a node that has no pod forwards a packet to another one and replaces the address of the client by its own, so that the answer comes back. A network policy at the pod then sees the node and not the client.",
    acceptable: 'The balancer sends to pods itself and keeps the address of the client, which the manifests do not show.',
    failing: 'listed-and-hidden',
    fixed: 'kept',
  },
  'both-protocols': {
    meaning: 'Kubernetes accepts a load balancer with TCP and UDP ports since 1.26. Whether there will be an address depends on the provider: some make one, some need an annotation, some report an error as an event of the Service.',
    acceptable: 'Your provider supports it.',
    failing: 'tcp-and-udp',
    fixed: 'one-service-each',
  },
  'annotation-of-another-provider': {
    meaning: 'Options of a load balancer are annotations with a prefix of the provider. The Service has some that the provider which serves it does not read. If one of them made the balancer internal or listed networks, it is now open.',
    acceptable: 'The same file is used in several clouds, and each finds its own annotations in it.',
    failing: 'aws-and-azure',
    fixed: 'one-provider',
  },
  'pool-missing': {
    meaning: 'MetalLB takes the address of a Service from a pool, and announces it only as far as an advertisement is for that pool. A Service that asks for another pool stays pending; an address of a pool without an advertisement is given, and no packet gets there.',
    acceptable: 'The pool or its advertisement is kept with other manifests.',
    failing: 'other-pool',
    fixed: 'advertised',
  },
  'same-address': {
    meaning: 'Two Services ask for one fixed address, and at least one of their ports is the same, or nothing says that they may share it. The provider gives the address to the first. With MetalLB and Cilium two Services share an address if both have the same sharing key, use different ports and choose the same pods or do not keep traffic local.',
    acceptable: 'One of the two is removed before the other one is applied.',
    failing: 'same-address',
    fixed: 'other-address',
  },
};
