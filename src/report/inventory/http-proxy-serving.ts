import { controllerAsClient, controllerElsewhere } from './client';
import { ControllerDoors } from './controller-doors';
import { knownReach } from './known-entry';
import { limitedBy, Reach, reach } from './reach';
import { Serving, statusAddress } from './route-way';
import { CONTOUR_CLASS, CONTOUR_CONTROLLER } from '../../controllers/contour/facts';
import { ExposedRoute } from '../../exposure/exposure';
import { knownClass } from '../../graph/cluster-facts';
import { Reachability } from '../way-in';

const UNKNOWN: Reach = reach(Reachability.UNKNOWN, 'it can be reached as Contour can, and nothing in the manifests opens that');

/** Who serves a route of an HTTPProxy. */
export function httpProxyServing(exposed: ExposedRoute, doors: ControllerDoors): Serving {
  const { resource, route, path, className = CONTOUR_CLASS } = exposed;
  const certificate = route.certificate ?? path.certificate;
  const known = knownClass(doors.graph.facts, className);
  const said = knownReach(known, `class '${className}'`);
  const workloads = doors.workloadsOf(CONTOUR_CONTROLLER);
  const tls = certificate !== undefined;
  return {
    from: limitedBy(doors.reachOf(CONTOUR_CONTROLLER) ?? said ?? UNKNOWN, path.allowed, doors.comparedClients(exposed, CONTOUR_CONTROLLER)),
    client: workloads.length === 0 ? controllerElsewhere(known) : controllerAsClient(workloads),
    tls,
    tlsSecret: certificate?.secretName,
    plainHttp: route.plainHttp,
    port: tls ? 443 : 80,
    servedBy: className,
    addressCommand: statusAddress('httpproxy', resource.namespace, resource.name),
  };
}
