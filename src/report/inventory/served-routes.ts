import { ControllerDoors } from './controller-doors';
import { httpProxyServing } from './http-proxy-serving';
import { httpRouteServing } from './http-route-serving';
import { ingressServing } from './ingress-serving';
import { routeWay } from './route-way';
import { ServedGateway } from './served-gateway';
import { ExposedRoute } from '../../exposure/exposure';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { WayIn, WayInKind } from '../way-in';

/** What serves the routes of an object. */
export interface Servers {
  readonly doors: ControllerDoors;

  /** By namespace and name. */
  readonly gateways: ReadonlyMap<string, ServedGateway>;
}

/** The ways in by the routes that an object says. */
export function servedRoutes(graph: Graph, { kind }: Resource, routes: readonly ExposedRoute[], { doors, gateways }: Servers): WayIn[] {
  switch (kind) {
    case 'Ingress':
      return routes.map((route) => routeWay(graph, WayInKind.INGRESS, route, ingressServing(route, doors)));
    case 'HTTPRoute':
      return routes.map((route) => routeWay(graph, WayInKind.HTTP_ROUTE, route, httpRouteServing(graph, route, gateways)));
    default:
      return routes.map((route) => routeWay(graph, WayInKind.HTTP_PROXY, route, httpProxyServing(route, doors)));
  }
}
