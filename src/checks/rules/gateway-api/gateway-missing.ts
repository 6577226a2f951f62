import { routesOf } from './routes-of';
import { Gateway, gatewayRefs, ParentRef } from '../../../graph/gateway';
import { Graph } from '../../../graph/graph';
import { asksFor, takesKind, takesNamespace } from '../../../graph/listener-attachment';
import { Resource } from '../../../graph/resource';
import { Check } from '../../check';
import { isExternal } from '../../facts';
import { Severity } from '../../severity';

/** X-90 */
export const GATEWAY_MISSING: Check = {
  id: 'X-90',
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
  const named = gateway.listeners.filter((listener) => asksFor(ref, listener));
  const have = gateway.listeners.map(({ name }) => name).join(', ');
  if (named.length === 0) {
    return `asks for ${sectionName === undefined ? `port ${port}` : `the listener '${sectionName}'`}, and ${gateway.resource} has ${have || 'none'}`;
  }
  const fitting = named.filter((listener) => takesKind(listener, kind));
  if (fitting.length === 0) {
    return `is a ${kind}, and ${named.map(({ name }) => `'${name}'`).join(', ')} of ${gateway.resource} takes none`;
  }
  const open = fitting.filter((listener) => takesNamespace(graph, namespace, gateway, listener));
  if (open.length === 0) {
    return `is in a namespace from which ${gateway.resource} allows no routes`;
  }
  if (hosts.length > 0 && !open.some(({ host }) => host === undefined || hosts.some((own) => meet(own.toLowerCase(), host)))) {
    return `is for ${hosts.slice(0, 3).join(', ')}, and the listeners of ${gateway.resource} are for ${open.map(({ host }) => host).join(', ')}`;
  }
  return undefined;
}

/** Whether there is a name that both hosts stand for. */
function meet(one: string, other: string): boolean {
  const covers = (wide: string, narrow: string) => wide === narrow || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)) && narrow.length > wide.length - 1);
  return covers(one, other) || covers(other, one);
}
