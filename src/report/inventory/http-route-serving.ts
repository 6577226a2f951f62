import { getCommand } from './access';
import { controllerElsewhere } from './client';
import { knownReach } from './known-entry';
import { objectName } from './object-name';
import { limitedBy, reach } from './reach';
import { Serving } from './route-way';
import { ServedGateway } from './served-gateway';
import { ExposedRoute } from '../../exposure/exposure';
import { knownGateway } from '../../graph/cluster-facts';
import { Graph } from '../../graph/graph';
import { Reachability } from '../way-in';

/** What serves a route of an HTTPRoute: a listener of a Gateway, as far as it is known. */
export function httpRouteServing(graph: Graph, { route, path }: ExposedRoute, gateways: ReadonlyMap<string, ServedGateway>): Serving {
  const { namespace, gateway: name, section } = path.listener!;
  const served = gateways.get(`${namespace}/${name}`);
  const place = namespace === '' ? name : `${namespace}/${name}`;
  const tls = route.certificate !== undefined;
  const known = knownGateway(graph.facts, namespace, name);
  const said = knownReach(known, `Gateway ${place}`);
  const from = served?.from ?? said ?? reach(Reachability.UNKNOWN, `Gateway ${place} is not among the manifests`);
  return {
    from: limitedBy(from, path.allowed, { addresses: 'unknown' }),
    client: served?.client ?? controllerElsewhere(known),
    tls,
    tlsSecret: tls ? served?.secrets.get(section ?? '') : undefined,
    plainHttp: route.plainHttp,
    port: path.port,
    servedBy: `Gateway ${place}`,
    gateway: served === undefined ? { kind: 'Gateway', ...(namespace === '' ? {} : { namespaceName: namespace }), name } : objectName(served.gateway.resource),
    address: served?.address,
    at: section === undefined ? place : `${place}/${section}`,
    addressCommand: getCommand('gateways.gateway.networking.k8s.io', namespace, name, '{.status.addresses[0].value}'),
  };
}
