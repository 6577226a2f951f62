import { attachedProtections } from './attached-policies';
import { Part, partOf } from './part';
import { SeenByController, SeenCluster } from './seen-cluster';
import { push } from '../collections/push';
import { HTTP_ROUTE, httpRouteReader, RoutePlace } from '../controllers/gateway-api/read';
import { SeenObject } from '../controllers/seen-objects';
import { knownGateway, KnownListener } from '../graph/cluster-facts';
import { Gateway, gatewayRefs, Listener, ParentRef } from '../graph/gateway';
import { Graph } from '../graph/graph';
import { openListeners } from '../graph/listener-index';
import { Resource } from '../graph/resource';

/** The routes of one Gateway, with what they ask for. */
interface GatewayGroup {
  readonly namespace: string;
  readonly name: string;
  readonly refs: Map<Resource, ParentRef[]>;
}

/** Where a route is served for one of its hosts. */
type Places = (host: string | undefined) => readonly RoutePlace[];

/** What Gateways serve by HTTPRoutes, those that are not among the manifests too. */
export function httpRouteParts(graph: Graph, cluster: SeenCluster): Part[] {
  const groups = new Map<string, GatewayGroup>();
  for (const route of graph.resources.ofType(HTTP_ROUTE)) {
    for (const ref of gatewayRefs(route)) {
      const key = `${ref.namespace}/${ref.name}`;
      const group = groups.get(key) ?? { namespace: ref.namespace, name: ref.name, refs: new Map<Resource, ParentRef[]>() };
      groups.set(key, group);
      push(group.refs, route, ref);
    }
  }
  if (groups.size === 0) {
    return [];
  }
  const seen = cluster.seenWith([]);
  const gateways = new Map(graph.gateways.map((gateway) => [`${gateway.namespace}/${gateway.name}`, gateway]));
  return [...groups].map(([key, group]) => {
    const gateway = gateways.get(key);
    const placesOf = gateway === undefined
      ? (ref: ParentRef) => unknownPlaces(ref, knownGateway(graph.facts, group.namespace, group.name)?.listeners ?? [])
      : (ref: ParentRef, route: Resource) => listenerPlaces(graph, gateway, ref, route);
    const part = routePart(group, seen, cluster, placesOf);
    return { ...part, protectionsOf: (path) => [...part.protectionsOf(path), ...attachedProtections(graph, path)] };
  });
}

type PlacesOfRef = (ref: ParentRef, route: Resource) => Places;

function routePart({ refs }: GatewayGroup, seen: SeenByController, cluster: SeenCluster, placesOf: PlacesOfRef): Part {
  const reader = httpRouteReader((seenRoute: SeenObject) => {
    const route = cluster.resourceOf(seenRoute);
    const places = (refs.get(route) ?? []).map((ref) => placesOf(ref, route));
    return (host) => withoutRepeats(places.flatMap((of) => of(host)));
  });
  return partOf(reader, seen, new Map([[HTTP_ROUTE, [...refs.keys()]]]));
}

/** A route may ask for one listener in several ways. */
function withoutRepeats(places: readonly RoutePlace[]): RoutePlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

function listenerPlaces(graph: Graph, gateway: Gateway, ref: ParentRef, route: Resource): Places {
  const open = openListeners(graph, gateway, 'HTTPRoute', route.namespace).asked(ref);
  return (host) => open.meeting(host).filter(isHttp).map((listener): RoutePlace => {
    const common = narrower(host, listener.host);
    return {
      ...(common === undefined ? {} : { host: common }),
      ...(listener.protocol === 'HTTPS' ? { scheme: 'https', certificate: {} } : { scheme: 'http' }),
      port: listener.port,
      listener: { namespace: gateway.namespace, gateway: gateway.name, section: listener.name },
    };
  });
}

function isHttp({ protocol }: Listener): boolean {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}

/** Of two hosts that have names in common: a wildcard holds those that are as long, or longer. */
function narrower(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (one.startsWith('*.') && other !== undefined && other.length >= one.length) ? other : one;
}

/** At a Gateway that is not among the manifests, as far as its listeners are known. */
function unknownPlaces({ namespace, name, sectionName, port }: ParentRef, listeners: readonly KnownListener[]): Places {
  const asked = listeners.filter((listener) => sectionName === undefined || listener.name === sectionName);
  const places = (asked.length === 0 ? [{ name: sectionName, protocol: 'HTTP' } as const] : asked).map((listener) => ({
    ...(listener.protocol === 'HTTPS' ? { scheme: 'https', certificate: {} } as const : { scheme: 'http' } as const),
    ...(port === undefined ? {} : { port }),
    listener: { namespace, gateway: name, ...(listener.name === undefined ? {} : { section: listener.name }) },
  }));
  return (host) => places.map((place) => ({ ...place, ...(host === undefined ? {} : { host }) }));
}
