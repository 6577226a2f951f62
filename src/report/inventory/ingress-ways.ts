import { controllerAsClient, controllerElsewhere } from './client';
import { ControllerDoors } from './controller-doors';
import { ingressClassOf } from './ingress-class';
import { ingressPort } from './ingress-port';
import { ingressReach } from './ingress-reach';
import { ingressTls } from './ingress-tls';
import { routeWay, statusAddress } from './route-way';
import { knownClass } from '../../graph/cluster-facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Route } from '../../graph/route';
import { WayIn, WayInKind } from '../way-in';

export function ingressWays(graph: Graph, ingress: Resource, routes: readonly Route[], doors: ControllerDoors): WayIn[] {
  const ingressClass = ingressClassOf(doors, ingress);
  const from = ingressReach(ingress, ingressClass, doors);
  const workloads = ingressClass.controller === undefined ? [] : doors.workloadsOf(ingressClass.controller);
  const client = workloads.length === 0 ? controllerElsewhere(knownClass(graph.facts, ingressClass.name)) : controllerAsClient(workloads);
  const tlsOf = ingressTls(ingress);
  return routes.map((route) => {
    const { tls, secret } = tlsOf(route.host);
    return routeWay(graph, WayInKind.INGRESS, route, {
      from,
      client,
      tls,
      tlsSecret: secret,
      port: ingressPort(ingress, tls),
      servedBy: ingressClass.name,
      addressCommand: statusAddress('ingress', ingress.namespace, ingress.name),
    });
  });
}
