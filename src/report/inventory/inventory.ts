import { ControllerDoors } from './controller-doors';
import { hostPortWays } from './host-port-ways';
import { httpProxyWays } from './http-proxy-ways';
import { httpRouteWays } from './http-route-ways';
import { ingressWays } from './ingress-ways';
import { withPossiblePorts } from './possible-ports';
import { servedGateway } from './served-gateway';
import { serviceWays } from './service-ways';
import { withUniqueIds } from './unique-ids';
import { push } from '../../collections/push';
import { HTTP_PROXY } from '../../controllers/contour/facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Route } from '../../graph/route';
import { WayIn } from '../way-in';

/** Every way by which clients from outside get to pods, in the order of the manifests. */
export function inventory(graph: Graph): WayIn[] {
  const workloads = new Map(graph.workloads.map((workload) => [workload.resource, workload]));
  const routes = new Map<Resource, Route[]>();
  graph.routes.forEach((route) => push(routes, route.resource, route));
  const doors = new ControllerDoors(graph);
  const gateways = new Map(graph.gateways.map((gateway) => [`${gateway.namespace}/${gateway.name}`, servedGateway(gateway, doors)]));

  const waysOf = (resource: Resource): WayIn[] => {
    switch (resource.type) {
      case '/Service':
        return serviceWays(graph, graph.serviceFrom(resource)!);
      case 'networking.k8s.io/Ingress':
        return ingressWays(graph, resource, routes.get(resource) ?? [], doors);
      case 'gateway.networking.k8s.io/HTTPRoute':
        return httpRouteWays(graph, resource, routes.get(resource) ?? [], gateways);
      case HTTP_PROXY:
        return httpProxyWays(graph, resource, routes, doors);
      default: {
        const workload = workloads.get(resource);
        return workload === undefined ? [] : hostPortWays(graph, workload);
      }
    }
  };
  const ways: WayIn[] = [];
  for (const resource of graph.resources.applied) {
    for (const way of waysOf(resource)) {
      ways.push(withPossiblePorts(way));
    }
  }
  return withUniqueIds(ways);
}
