import { controllerAsClient, controllerElsewhere } from './client';
import { ControllerDoors } from './controller-doors';
import { ingressReach } from './ingress-reach';
import { Serving, statusAddress } from './route-way';
import { ExposedRoute } from '../../exposure/exposure';
import { ingressClassOf } from '../../exposure/ingress-class';
import { outsideSourceOf } from '../../exposure/outside-source';
import { knownClass } from '../../graph/cluster-facts';

/** Who serves a route of an Ingress. */
export function ingressServing(exposed: ExposedRoute, doors: ControllerDoors): Serving {
  const { resource, route, path } = exposed;
  const ingressClass = ingressClassOf(doors.graph, resource);
  const { name, controller } = ingressClass;
  const workloads = controller === undefined ? [] : doors.workloadsOf(controller);
  const elsewhere = outsideSourceOf(doors.graph, resource)?.peer ?? controllerElsewhere(knownClass(doors.graph.facts, name));
  const tls = route.certificate !== undefined;
  return {
    from: ingressReach(exposed, ingressClass, doors),
    client: workloads.length === 0 ? elsewhere : controllerAsClient(workloads),
    tls,
    tlsSecret: route.certificate?.secretName,
    plainHttp: route.plainHttp,
    port: path.port ?? (tls ? 443 : 80),
    servedBy: name,
    addressCommand: statusAddress('ingress', resource.namespace, resource.name),
  };
}
