import { ControllerDoors } from './controller-doors';
import { hostPortWays } from './host-port-ways';
import { Inventory } from './listed-ways';
import { openerOf } from './object-name';
import { withPossiblePorts } from './possible-ports';
import { servedGateway } from './served-gateway';
import { servedRoutes } from './served-routes';
import { serviceWays } from './service-ways';
import { withUniqueIds } from './unique-ids';
import { groupBy } from '../../collections/group-by';
import { exposureOf } from '../../exposure/exposure';
import { notUnderstood } from '../../exposure/not-understood';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { WayIn } from '../way-in';

/** Every way by which clients from outside get to pods, in the order of the manifests that open them. */
export function inventory(graph: Graph): Inventory {
  const workloads = new Map(graph.workloads.map((workload) => [workload.resource, workload]));
  const routes = groupBy(exposureOf(graph).routes, ({ resource }) => resource);
  const doors = new ControllerDoors(graph);
  const gateways = new Map(graph.gateways.map((gateway) => [`${gateway.namespace}/${gateway.name}`, servedGateway(gateway, doors)]));

  const waysOf = (resource: Resource): WayIn[] => {
    const service = graph.serviceFrom(resource);
    const workload = workloads.get(resource);
    return [
      ...(service === undefined ? [] : serviceWays(graph, service)),
      ...(workload === undefined ? [] : hostPortWays(graph, workload)),
      ...servedRoutes(graph, resource, routes.get(resource) ?? [], { doors, gateways }),
    ];
  };
  const ways: WayIn[] = [];
  for (const resource of graph.resources.applied) {
    for (const way of waysOf(resource)) {
      ways.push(withPossiblePorts(way));
    }
  }
  return {
    ways: withUniqueIds(ways),
    notUnderstood: notUnderstood(graph).map(({ resource, because }) => ({ ...openerOf(resource), reason: because })),
  };
}
