import { Check } from '../check';
import { Severity } from '../severity';

export const BOTH_PROTOCOLS: Check = {
  id: 'load-balancer/both-protocols',
  title: 'a load balancer has ports of several protocols',
  severity: Severity.WARNING,
  cause: 'Not every provider makes one address for TCP and UDP: the Service then waits for an address for ever.',
  fix: 'check that the provider can, or write a Service for each protocol',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#load-balancers-with-mixed-protocol-types'],
  *find(graph) {
    for (const { resource, type, ports } of graph.services) {
      const protocols = [...new Set(ports.map(({ protocol }) => protocol))];
      if (type === 'LoadBalancer' && protocols.length > 1) {
        yield { at: resource, field: 'spec.ports', message: `has ${protocols.join(' and ')}, which not every cloud serves by one load balancer` };
      }
    }
  },
};
