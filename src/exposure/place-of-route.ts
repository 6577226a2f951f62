import { classOf, ingressClassOf } from './ingress-class';
import { SpelledRoute } from './spelled-paths';
import { Graph } from '../graph/graph';

/** Where a route is served: at other places the same paths do not meet. */
export function placeOfRoute(graph: Graph, { resource, listener, port, entry, apart }: SpelledRoute): string {
  const className = resource.kind === 'Ingress' ? ingressClassOf(graph, resource).name : classOf(resource);
  return resource.kind === 'HTTPRoute'
    ? JSON.stringify([listener?.namespace, listener?.gateway, listener?.section, port])
    : JSON.stringify([entry === undefined ? className : undefined, entry, apart]);
}
