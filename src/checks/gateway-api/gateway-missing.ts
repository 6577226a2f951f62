import { routesOf } from './routes-of';
import { Gateway, gatewayRefs, ParentRef } from '../../graph/gateway';
import { Graph } from '../../graph/graph';
import { takesKind } from '../../graph/listener-attachment';
import { allListeners, openListeners } from '../../graph/listener-index';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const GATEWAY_MISSING: Check = {
  id: 'gateway-api/gateway-missing',
  title: 'no listener takes a route',
  severity: Severity.ERROR,
  cause: 'The route is not accepted, and its status is the only place that says so: requests are answered with 404.',
  fix: "name a listener that exists and that allows routes of this namespace and host; if the Gateway exists in the cluster, name it in 'externalObjects'",
  links: ['https://gateway-api.sigs.k8s.io/api-types/httproute/#attaching-to-gateways'],
  *find(graph, facts) {
    const gateways = new Map(graph.gateways.map((gateway) => [`${gateway.namespace}/${gateway.name}`, gateway]));
    for (const resource of routesOf(graph)) {
      const hosts = resource.spec.list('hostnames').filter((host): host is string => typeof host === 'string');
      for (const ref of gatewayRefs(resource)) {
        const gateway = gateways.get(`${ref.namespace}/${ref.name}`);
        const problem = gateway === undefined ? undefined : refusalOf(graph, gateway, ref, resource, hosts);
        if (gateway === undefined && gateways.size > 0 && !isExternal(facts, 'Gateway', ref.namespace, ref.name)) {
          yield {
            at: resource,
            field: ref.fields.path,
            message: `names the Gateway '${ref.name}', which is not found in these manifests`,
            severity: Severity.WARNING,
          };
        } else if (problem !== undefined) {
          yield { at: resource, field: ref.fields.path, message: problem, related: gateway === undefined ? [] : [gateway.resource] };
        } else {
          continue;
        }
      }
    }
  },
};

/** Why a Gateway takes no routes of a namespace and for these hosts. */
function refusalOf(graph: Graph, gateway: Gateway, ref: ParentRef, { kind, namespace }: Resource, hosts: readonly string[]): string | undefined {
  const { sectionName, port } = ref;
  const { listeners: named } = allListeners(gateway).asked(ref);
  if (named.length === 0) {
    const asked = sectionName !== undefined ? `the listener '${sectionName}'` : port === undefined ? 'all listeners' : `port ${port}`;
    return `asks for ${asked}, and ${gateway.resource} has ${someOf(gateway.listeners, ({ name }) => name) || 'none'}`;
  }
  const open = openListeners(graph, gateway, kind, namespace).asked(ref);
  if (open.listeners.length === 0) {
    return named.some((listener) => takesKind(listener, kind))
      ? `is in a namespace from which ${gateway.resource} allows no routes`
      : `is a ${kind}, and ${someOf(named, ({ name }) => `'${name}'`)} of ${gateway.resource} takes none`;
  }
  if (hosts.length > 0 && !hosts.some((host) => open.meeting(host.toLowerCase()).length > 0)) {
    return `is for ${someOf(hosts)}, and the listeners of ${gateway.resource} are for ${someOf(open.listeners, ({ host = '' }) => host)}`;
  }
  return undefined;
}
