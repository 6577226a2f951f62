import { allowPolicyOf } from './allow-list';
import { controllerAsClient, controllerElsewhere } from './client';
import { ControllerDoors } from './controller-doors';
import { knownReach } from './known-entry';
import { limitedTo, Reach, reach } from './reach';
import { routeWay, Serving, statusAddress } from './route-way';
import { Fields } from '../../api-rules/fields';
import { CONTOUR_PREFIX, HTTP_PROXY } from '../../controllers/contour/facts';
import { knownClass } from '../../graph/cluster-facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Route } from '../../graph/route';
import { Reachability, WayIn, WayInKind } from '../way-in';

const CONTROLLER = `${CONTOUR_PREFIX}contour`;
const CLASS = `${CONTOUR_PREFIX}ingress.class`;

/** The ways in of a host, and of all HTTPProxies that it includes; none if it has no host, and only others include it. */
export function httpProxyWays(graph: Graph, root: Resource, routes: ReadonlyMap<Resource, readonly Route[]>, doors: ControllerDoors): WayIn[] {
  const virtualHost = root.spec.child('virtualhost');
  const host = virtualHost?.text('fqdn')?.toLowerCase() || undefined;
  if (virtualHost === undefined || host === undefined) {
    return [];
  }
  const className = classOf(root);
  const said = knownReach(knownClass(graph.facts, className), `class '${className}'`);
  const base = doors.reachOf(CONTROLLER) ?? said ?? reach(Reachability.UNKNOWN, 'it can be reached as Contour can, and nothing in the manifests opens that');
  const serving = servingOf(root, virtualHost, doors);
  const ways = passedWay(graph, root, host, base, serving);
  for (const { proxy, prefix, isNarrowed } of included(graph, root)) {
    for (const route of routes.get(proxy) ?? []) {
      const list = allowPolicyOf(route.fields, virtualHost);
      const from = list === undefined ? base : limitedTo(base, list.networks, list.reason);
      const whole = { ...route, host, path: joined(prefix, route.path), isNarrowed: isNarrowed || route.isNarrowed };
      ways.push(routeWay(graph, WayInKind.HTTP_PROXY, whole, { ...serving, from }));
    }
  }
  return ways;
}

function servingOf(root: Resource, virtualHost: Fields, doors: ControllerDoors): Omit<Serving, 'from'> {
  const tls = virtualHost.child('tls');
  const workloads = doors.workloadsOf(CONTROLLER);
  return {
    client: workloads.length === 0 ? controllerElsewhere(knownClass(doors.graph.facts, classOf(root))) : controllerAsClient(workloads),
    tls: tls !== undefined,
    tlsSecret: tls?.text('secretName') || undefined,
    port: tls === undefined ? 80 : 443,
    servedBy: classOf(root),
    addressCommand: statusAddress('httpproxy', root.namespace, root.name),
  };
}

function classOf({ spec, annotations }: Resource): string {
  return spec.text('ingressClassName') || annotations.get(CLASS) || 'contour';
}

/** Connections that are passed on whole: `tcpproxy`. */
function passedWay(graph: Graph, root: Resource, host: string, from: Reach, serving: Omit<Serving, 'from'>): WayIn[] {
  const proxy = root.spec.child('tcpproxy');
  if (proxy === undefined) {
    return [];
  }
  const backends = proxy.children('services').map((fields) => ({
    kind: 'Service',
    namespace: root.namespace,
    name: fields.text('name') ?? '',
    port: fields.whole('port'),
    fields,
  }));
  const route: Route = { resource: root, host, path: '', pathMatch: 'Prefix', isNarrowed: false, backends, isDefault: false, fields: proxy };
  const { path: _path, pathMatch: _pathMatch, ...way } = routeWay(graph, WayInKind.HTTP_PROXY, route, { ...serving, from });
  return [{ ...way, id: way.id.replace(/ Prefix$/, ' TCP'), protocol: 'TCP' }];
}

interface Included {
  readonly proxy: Resource;
  readonly prefix: string;
  readonly isNarrowed: boolean;
}

/** The root and what it includes, each once; circles end by that. */
function included(graph: Graph, root: Resource): Included[] {
  const found: Included[] = [{ proxy: root, prefix: '', isNarrowed: false }];
  const seen = new Set([root]);
  for (const { proxy, prefix, isNarrowed } of found) {
    for (const include of proxy.spec.children('includes')) {
      const child = graph.resources.find(HTTP_PROXY, include.text('namespace') || proxy.namespace, include.text('name') ?? '');
      if (child === undefined || seen.has(child)) {
        continue;
      }
      seen.add(child);
      const conditions = include.children('conditions');
      const own = conditions.map((condition) => condition.text('prefix') ?? '').join('');
      const isNarrow = conditions.some((condition) => condition.has('header') || condition.has('queryParameter'));
      found.push({ proxy: child, prefix: joined(prefix, own), isNarrowed: isNarrowed || isNarrow });
    }
  }
  return found;
}

function joined(prefix: string, path: string): string {
  const before = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  return before !== '' && path === '/' ? before : `${before}${path}`;
}
