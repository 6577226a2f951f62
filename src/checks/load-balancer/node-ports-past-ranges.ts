import { likelyProviders } from '../../graph/load-balancer-provider';
import { loadBalancerReach } from '../../graph/load-balancer-reach';
import { sendsToPods } from '../../graph/sends-to-pods';
import { Service } from '../../graph/service';
import { Check } from '../check';
import { Severity } from '../severity';

export const NODE_PORTS_PAST_RANGES: Check = {
  id: 'load-balancer/node-ports-past-ranges',
  title: 'a load balancer with limits opens node ports without them',
  severity: Severity.INFO,
  cause: 'Everybody who reaches a node reaches the port past the source ranges, unless the provider or the network of the cluster filters there too.',
  fix: "write 'allocateLoadBalancerNodePorts: false' if the provider sends to pods by itself, or guard the nodes by a firewall",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation', 'https://github.com/kubernetes/kubernetes/issues/33586'],
  *find(graph) {
    for (const service of graph.services.filter(({ type }) => type === 'LoadBalancer')) {
      const { reachability } = loadBalancerReach(service);
      const isOpen = service.resource.spec.flag('allocateLoadBalancerNodePorts') !== false;
      if (isOpen && (reachability === 'networks' || reachability === 'private')) {
        const provider = needsNoNodePorts(service);
        yield {
          at: service.resource,
          field: 'spec',
          message: `limits the load balancer to ${reachability === 'private' ? 'the private network' : 'listed networks'}, and not its node ports`,
          ...(provider === undefined ? {} : { severity: Severity.WARNING, fix: `write 'allocateLoadBalancerNodePorts: false': ${provider} needs no node ports` }),
        };
      }
    }
  },
};

/** The provider, if it does without node ports. */
function needsNoNodePorts(service: Service): string | undefined {
  const [provider] = likelyProviders(service.resource);
  return provider !== undefined && (provider.hasPools || sendsToPods(service)) ? provider.name : undefined;
}
