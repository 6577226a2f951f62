import { getCommand } from './access';
import { Client } from './client';
import { commonHost } from './host-lookup';
import { objectName } from './object-name';
import { reach } from './reach';
import { routeWay, Serving } from './route-way';
import { ServedGateway } from './served-gateway';
import { gatewayRefs, Listener, ParentRef } from '../../graph/gateway';
import { Graph } from '../../graph/graph';
import { asksFor, takesKind, takesNamespace } from '../../graph/listener-attachment';
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
  const servings = gatewayRefs(httpRoute).flatMap((ref) => servingsOf(graph, httpRoute, ref, gateways));
  const ways: WayIn[] = [];
  for (const route of routes) {
    for (const { listener, serving } of servings) {
      const common = commonHost(route.host, listener?.host);
      if (common !== undefined) {
        ways.push(routeWay(graph, WayInKind.HTTP_ROUTE, { ...route, host: common.host }, serving));
      }
    }
  }
  return ways;
}

interface ListenerServing {
  readonly listener?: Listener;
  readonly serving: Serving;
}

function servingsOf(
  graph: Graph,
  httpRoute: Resource,
  ref: ParentRef,
  gateways: ReadonlyMap<string, ServedGateway>,
): ListenerServing[] {
  const served = gateways.get(`${ref.namespace}/${ref.name}`);
  const place = ref.namespace === '' ? ref.name : `${ref.namespace}/${ref.name}`;
  const common = {
    servedBy: `Gateway ${place}`,
    gateway: { kind: 'Gateway', ...(ref.namespace === '' ? {} : { namespaceName: ref.namespace }), name: ref.name },
    addressCommand: getCommand('gateways.gateway.networking.k8s.io', ref.namespace, ref.name, '{.status.addresses[0].value}'),
  };
  if (served === undefined) {
    const from = reach(Reachability.UNKNOWN, `Gateway ${place} is not among the manifests`);
    const at = `${place}${ref.sectionName === undefined ? '' : `/${ref.sectionName}`}`;
    return [{ serving: { ...common, from, client: Client.controller([]), tls: false, port: ref.port, at } }];
  }
  const { gateway, from, client, address } = served;
  return gateway.listeners
    .filter((listener) => (listener.protocol === 'HTTP' || listener.protocol === 'HTTPS') && asksFor(ref, listener))
    .filter((listener) => takesKind(listener, 'HTTPRoute') && takesNamespace(graph, httpRoute.namespace, gateway, listener))
    .map((listener) => {
      const tls = listener.protocol === 'HTTPS';
      const tlsSecret = tls ? listener.tls?.children('certificateRefs')[0]?.text('name') : undefined;
      const at = `${place}/${listener.name}`;
      const own = { ...common, gateway: objectName(gateway.resource), from, client, tls, tlsSecret, port: listener.port, at, address };
      return { listener, serving: own };
    });
}
