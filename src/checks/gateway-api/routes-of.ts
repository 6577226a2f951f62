import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';

const KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** The routes of Gateway API, of all kinds. */
export function routesOf({ resources }: Graph): Resource[] {
  return KINDS.flatMap((kind) => resources.ofType(`gateway.networking.k8s.io/${kind}`));
}
