import { getCommand, inUrl, urlOf, urlPath } from './access';
import { openerOf, placeText } from './object-name';
import { listed, Reach } from './reach';
import { requestPath } from './request-path';
import { behindRoute } from './targets';
import { Peer } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { Route } from '../../graph/route';
import { joined } from '../../text/joined';
import { WayIn, WayInKind } from '../way-in';

/** What a controller adds to a route: from where, by which port and certificate, and who it is. */
export interface Serving {
  readonly from: Reach;
  readonly client: Peer;
  readonly tls: boolean;
  readonly tlsSecret?: string;
  readonly port?: number;
  readonly servedBy?: string;
  readonly gateway?: WayIn['gateway'];
  readonly address?: string;
  /** What tells several servings of one route apart in its id. */
  readonly at?: string;
  /** A command that prints the address of the controller. */
  readonly addressCommand: string;
}

export function routeWay(graph: Graph, way: WayInKind, route: Route, serving: Serving): WayIn {
  const { host, path, pathMatch, isNarrowed, isRedirect, resource } = route;
  const { from, client, tls, tlsSecret, port, servedBy, gateway, address, at } = serving;
  const { opener, constructPath, file } = openerOf(resource);
  const { service, servicePort, otherServices, targets } = behindRoute(graph, route, client);
  return {
    id: joined(way, ' ', placeText(resource), ' ', host ?? '*', path, ' ', pathMatch, at === undefined ? '' : ` at ${at}`),
    way,
    opener,
    reachability: from.reachability,
    networks: listed(from),
    reason: from.reason,
    protocol: tls ? 'HTTPS' : 'HTTP',
    port,
    address,
    host,
    path,
    pathMatch,
    narrowed: isNarrowed || undefined,
    redirects: isRedirect || undefined,
    tls,
    tlsSecret,
    servedBy,
    gateway,
    service,
    servicePort,
    otherServices,
    targets,
    access: accessOf(route, serving),
    constructPath,
    file,
  };
}

/** A URL if there is a host or an address to put in it. */
function accessOf({ host, path, pathMatch }: Route, { tls, port, address, addressCommand }: Serving): string {
  const scheme = tls ? 'https' : 'http';
  const literal = requestPath(path, pathMatch);
  const place = host ?? (address === undefined ? undefined : inUrl(address));
  if (place !== undefined) {
    return urlOf(scheme, place, port, literal);
  }
  const isUsual = port === undefined || port === (tls ? 443 : 80);
  return `echo "${scheme}://$(${addressCommand})${isUsual ? '' : `:${port}`}"${quotedPath(literal)}`;
}

/** The `echo` command joins it to the address. */
function quotedPath(path: string): string {
  return `'${urlPath(path).replace(/'/g, '%27')}'`;
}

export function statusAddress(resource: string, namespace: string, name: string): string {
  const status = '.status.loadBalancer.ingress[0]';
  return getCommand(resource, namespace, name, `{${status}.ip}{${status}.hostname}`);
}
