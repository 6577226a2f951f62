import { ExposedRoute, exposureOf } from './exposure';
import { servingController } from './ingress-controllers';
import { remembered } from '../collections/remembered';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/**
 * The objects none of whose routes is for everybody: only some networks get to them, or something asks who is there, as
 * far as it is understood.
 */
export const limitedRoutes = remembered((graph: Graph): ReadonlySet<Resource> => {
  const open = new Set(exposureOf(graph).routes.filter((route) => !isLimited(graph, route)).map(({ resource }) => resource));
  return new Set(exposureOf(graph).routes.map(({ resource }) => resource).filter((resource) => !open.has(resource)));
});

function isLimited(graph: Graph, { route: { allowed }, path: { reach }, unknown, resource }: ExposedRoute): boolean {
  const controller = resource.kind === 'Ingress' ? servingController(graph, resource) : undefined;
  const isInternal = reach === undefined ? controller?.isInternal === true : reach.from !== 'internet';
  return isInternal || allowed !== undefined || unknown.has('clients');
}
