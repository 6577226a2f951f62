import { Graph } from '../../graph/graph';
import { Service } from '../../graph/service';
import { Unknown } from '../assumption';

/** What is not known of ports and addresses. */
export const SERVICE_UNKNOWN: readonly Unknown[] = [
  {
    id: 'unknown/node-ports-of-others',
    text: 'no other app of the cluster has the node ports that are fixed here',
    count: ({ services }) => services.filter(({ ports }) => ports.some(({ nodePort }) => nodePort !== undefined)).length,
  },
  {
    id: 'unknown/load-balancer-provider',
    text: 'the cluster has a provider of load balancers, which heeds the fields and annotations',
    count: ({ services }) => services.filter(({ type }) => type === 'LoadBalancer').length,
  },
  {
    id: 'unknown/firewalls',
    text: 'firewalls and subnets around the nodes let in whom the manifests let in, and nobody else',
    count: (graph) => opened(graph).length,
  },
];

function opened({ services }: Graph): Service[] {
  return services.filter(({ type, resource }) => type === 'NodePort' || type === 'LoadBalancer' || resource.spec.list('externalIPs').length > 0);
}
