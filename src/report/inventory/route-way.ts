import { getCommand, inUrl, urlOf, urlPath } from './access';
import { openerOf, placeText } from './object-name';
import { protectionsOf } from './protections-of';
import { listed, Reach } from './reach';
import { requestPath } from './request-path';
import { behindRoute } from './targets';
import { ExposedRoute, PathMatch } from '../../exposure/exposure';
import { Peer } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { joined } from '../../text/joined';
import { WayIn, WayInKind } from '../way-in';

/** What a controller adds to a route: from where, by which port and certificate, and who it is. */
export interface Serving extends Pick<WayIn, 'tls' | 'tlsSecret' | 'port' | 'servedBy' | 'gateway' | 'address'> {
  readonly from: Reach;
  readonly client: Peer;
  /** What becomes of plain HTTP beside TLS. */
  readonly plainHttp: string;
  /** What tells several servings of one route apart in its id. */
  readonly at?: string;
  /** A command that prints the address of the controller. */
  readonly addressCommand: string;
}

const MATCHES: Readonly<Record<PathMatch, string>> = {
  exact: 'Exact',
  elements: 'Prefix',
  characters: 'Prefix',
  below: 'Prefix',
  expression: 'RegularExpression',
  unknown: 'ImplementationSpecific',
};

export function routeWay(graph: Graph, way: WayInKind, exposed: ExposedRoute, serving: Serving): WayIn {
  const { route, path: { scheme, outcome }, resource, protections } = exposed;
  const { host, path, conditions, redirects, redirectsTo } = route;
  const { from, client, tls, tlsSecret, plainHttp, port, servedBy, gateway, address, at } = serving;
  const { opener, constructPath, file } = openerOf(resource);
  const { service, servicePort, otherServices, targets } = behindRoute(graph, outcome.kind === 'backends' ? outcome.backends : [], client);
  const isHttp = scheme !== 'tcp';
  const pathMatch = isHttp ? MATCHES[route.match] : undefined;
  return {
    id: joined(way, ' ', placeText(resource), ' ', host ?? '*', path, ' ', pathMatch ?? 'TCP', at === undefined ? '' : ` at ${at}`),
    way,
    opener,
    reachability: from.reachability,
    networks: listed(from),
    reason: from.reason,
    protocol: isHttp ? (tls ? 'HTTPS' : 'HTTP') : 'TCP',
    port,
    address,
    host,
    path: isHttp ? path : undefined,
    pathMatch,
    narrowed: conditions === undefined ? undefined : true,
    redirects,
    tls,
    tlsSecret,
    plainHttp: isHttp && tls ? plainHttpOf(plainHttp, redirectsTo) : undefined,
    servedBy,
    gateway,
    entry: from.entry,
    service,
    servicePort,
    otherServices,
    protections: protectionsOf(protections()),
    targets,
    access: accessOf(host, path, pathMatch, serving),
    constructPath,
    file,
  };
}

/** What sends clients to HTTPS of another host serves them nothing by plain HTTP. */
function plainHttpOf(plainHttp: string, redirectsTo: ExposedRoute['route']['redirectsTo']): string {
  const isSentToHttps = redirectsTo?.scheme === 'https' && plainHttp === 'served';
  return !isSentToHttps ? plainHttp : redirectsTo.permanent ? 'redirected' : 'redirected for now';
}

/** A URL if there is a host or an address to put in it. */
function accessOf(host: string | undefined, path: string, pathMatch: string | undefined, { tls, port, address, addressCommand }: Serving): string {
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
