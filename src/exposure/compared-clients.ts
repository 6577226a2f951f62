import { ExposedRoute } from './exposure';
import { ingressClassOf } from './ingress-class';
import { servingController } from './ingress-controllers';
import { CONTOUR_CLASS } from '../controllers/contour/facts';
import { knownClass } from '../graph/cluster-facts';
import { Graph } from '../graph/graph';

/**
 * What a controller compares its list of clients with: their own addresses; those of something in front of it, so that the
 * list lets everybody in or nobody; or nobody knows.
 */
export interface ComparedClients {
  readonly addresses: 'of clients' | 'of others' | 'unknown';

  /** The class whose controller it is; nothing if that is not known. */
  readonly className?: string;
}

/** What the list of clients of a route is compared with, as far as it is known of its class. */
export function comparedClients(graph: Graph, { resource, route, path, className: ofRoute }: ExposedRoute): ComparedClients {
  const isIngress = resource.kind === 'Ingress';
  const className = isIngress ? ingressClassOf(graph, resource).name : ofRoute ?? CONTOUR_CLASS;
  const isEntry = path.reach !== undefined || (isIngress && servingController(graph, resource)?.outside !== undefined);
  if (isEntry) {
    // nothing stands between clients and a load balancer that has addresses of its own
    return { addresses: 'of clients', className };
  }
  switch (knownClass(graph.facts, className)?.clientAddress) {
    case undefined: return { addresses: 'unknown', className };
    case 'hidden': return { addresses: 'of others', className };
    case 'forwarded': return { addresses: route.allowed?.areOfConnections ? 'of others' : 'of clients', className };
    default: return { addresses: 'of clients', className };
  }
}
