import { getCommand } from './access';
import { controllerElsewhere } from './client';
import { knownReach } from './known-entry';
import { objectName } from './object-name';
import { reach } from './reach';
import { routeWay, Serving } from './route-way';
import { ServedGateway } from './served-gateway';
import { remembered } from '../../collections/remembered';
import { KnownGateway, knownGateway, KnownListener } from '../../graph/cluster-facts';
import { gatewayRefs, Listener, ParentRef } from '../../graph/gateway';
import { Graph } from '../../graph/graph';
import { openListeners } from '../../graph/listener-index';
import { pairs } from '../../graph/pairs';
import { Resource } from '../../graph/resource';
import { Route } from '../../graph/route';
import { Reachability, WayIn, WayInKind } from '../way-in';

/** A way in for each route and each listener that takes it. */
export function httpRouteWays(
  graph: Graph,
  httpRoute: Resource,
  routes: readonly Route[],
  gateways: ReadonlyMap<string, ServedGateway>,
): WayIn[] {
  const servings = gatewayRefs(httpRoute).map((ref) => servingsOf(graph, httpRoute, ref, gateways));
  const ways: WayIn[] = [];
  for (const [route, servingsFor] of pairs(routes, servings)) {
    for (const { host, serving } of servingsFor(route.host)) {
      ways.push(routeWay(graph, WayInKind.HTTP_ROUTE, { ...route, host }, serving));
    }
  }
  return ways;
}

/** A host that a route and a listener have in common, and what the listener adds. */
interface HostServing {
  readonly host: string | undefined;
  readonly serving: Serving;
}

function servingsOf(
  graph: Graph,
  httpRoute: Resource,
  ref: ParentRef,
  gateways: ReadonlyMap<string, ServedGateway>,
): (host: string | undefined) => HostServing[] {
  const served = gateways.get(`${ref.namespace}/${ref.name}`);
  const place = ref.namespace === '' ? ref.name : `${ref.namespace}/${ref.name}`;
  const common = {
    servedBy: `Gateway ${place}`,
    gateway: { kind: 'Gateway', ...(ref.namespace === '' ? {} : { namespaceName: ref.namespace }), name: ref.name },
    addressCommand: getCommand('gateways.gateway.networking.k8s.io', ref.namespace, ref.name, '{.status.addresses[0].value}'),
  };
  if (served === undefined) {
    const known = knownGateway(graph.facts, ref.namespace, ref.name);
    const from = knownReach(known, `Gateway ${place}`) ?? reach(Reachability.UNKNOWN, `Gateway ${place} is not among the manifests`);
    const servings = knownListeners(known, ref).map(({ name, protocol }): Serving => {
      const at = `${place}${name === undefined ? '' : `/${name}`}`;
      return { ...common, from, client: controllerElsewhere(known), tls: protocol === 'HTTPS', port: ref.port, at };
    });
    return (host) => servings.map((serving) => ({ host, serving }));
  }
  const { gateway, from, client, address } = served;
  const servingBy = remembered((listener: Listener): Serving => {
    const tls = listener.protocol === 'HTTPS';
    const tlsSecret = tls ? listener.tls?.children('certificateRefs')[0]?.text('name') : undefined;
    const at = `${place}/${listener.name}`;
    return { ...common, gateway: objectName(gateway.resource), from, client, tls, tlsSecret, port: listener.port, at, address };
  });
  const open = openListeners(graph, gateway, 'HTTPRoute', httpRoute.namespace).asked(ref);
  return (host) => open.meeting(host)
    .filter(({ protocol }) => protocol === 'HTTP' || protocol === 'HTTPS')
    .map((listener) => ({ host: narrower(host, listener.host), serving: servingBy(listener) }));
}

/** The listeners of a Gateway elsewhere that a route asks for, as far as they are known. */
function knownListeners(gateway: KnownGateway | undefined, { sectionName }: ParentRef): Array<Partial<KnownListener>> {
  const asked = (gateway?.listeners ?? []).filter(({ name }) => sectionName === undefined || name === sectionName);
  return asked.length === 0 ? [{ name: sectionName }] : asked;
}

/** Of two hosts that have names in common: a wildcard holds those that are as long, or longer. */
function narrower(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (one.startsWith('*.') && other !== undefined && other.length >= one.length) ? other : one;
}
