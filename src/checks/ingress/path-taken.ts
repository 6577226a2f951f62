import { push } from '../../collections/push';
import { remembered, rememberedIn } from '../../collections/remembered';
import { ALB, ALB_PREFIX } from '../../controllers/aws-alb/facts';
import { CILIUM, CILIUM_PREFIX } from '../../controllers/cilium/facts';
import { GKE } from '../../controllers/gke-ingress/facts';
import { NGINX_PREFIX } from '../../controllers/ingress-nginx/facts';
import { TAILSCALE } from '../../controllers/tailscale/facts';
import { TRAEFIK_PREFIX } from '../../controllers/traefik/facts';
import { classOf } from '../../exposure/ingress-class';
import { controllersOf, likelyControllersOf } from '../../exposure/ingress-controllers';
import { Gateway, gatewayRefs } from '../../graph/gateway';
import { Graph } from '../../graph/graph';
import { openListeners } from '../../graph/listener-index';
import { Resource } from '../../graph/resource';
import { Route } from '../../graph/route';
import { Check } from '../check';
import { Severity } from '../severity';

export const CANARY = `${NGINX_PREFIX}canary`;
const TRAEFIK = `${TRAEFIK_PREFIX}router.`;

export const PATH_TAKEN: Check = {
  id: 'ingress/path-taken',
  title: 'two routes serve the same host and path',
  severity: Severity.ERROR,
  cause: 'One of them gets no requests: controllers take the older one, or refuse the later one.',
  fix: 'remove one of them, or give it another host or path',
  links: ['https://kubernetes.github.io/ingress-nginx/how-it-works/', 'https://github.com/kubernetes/ingress-nginx/issues/8216'],
  *find(graph) {
    const gateways = new Map(graph.gateways.map((gateway) => [`${gateway.namespace}/${gateway.name}`, gateway]));
    const addressesBy = remembered((resource: Resource) => addressesOf(graph, resource, gateways));
    const told = new Set<string>();
    for (const [first, ...others] of collisions(graph, addressesBy)) {
      for (const other of others) {
        // Routes of a Gateway may meet at several of its listeners, and those of one match for several hosts.
        const isSame = other.resource === first.resource && other.fields.path === first.fields.path;
        const keys = isSame ? [] : [[first, other], [other, first]].map(([{ resource, fields }]) => `${resource} ${fields.path}`);
        if (isSame || keys.every((key) => told.has(key))) {
          continue;
        }
        const what = `${first.host ?? 'every host'} ${first.path}`;
        // Some controllers give every Ingress an address of its own.
        const isSure = first.host !== undefined || first.resource.kind !== 'Ingress' || controllersOf(graph, first.resource).length > 0;
        const severity = isSure ? Severity.ERROR : Severity.WARNING;
        if (!told.has(keys[1])) {
          yield { at: other.resource, field: other.fields.path, message: `serves ${what}, as ${first.resource} does`, severity, related: [first.resource] };
        }
        if (!told.has(keys[0]) && other.resource !== first.resource) {
          yield { at: first.resource, field: first.fields.path, message: `serves ${what}, as ${other.resource} does`, severity, related: [other.resource] };
        }
        keys.forEach((key) => told.add(key));
      }
    }
  },
};

/** Routes that serve the same at one address, and are not meant to share it. */
function* collisions(graph: Graph, addressesBy: (resource: Resource) => readonly string[]): Iterable<readonly Route[]> {
  const alike = new Map<string, Route[]>();
  for (const route of graph.routes) {
    if (!route.isNarrowed && !route.isDefault && !route.isRedirect && route.resource.annotations.get(CANARY) !== 'true') {
      push(alike, `${route.resource.kind} ${route.host ?? '*'} ${route.pathMatch} ${normal(route)}`, route);
    }
  }
  // Most have nothing alike, so that it does not matter where they are served.
  for (const routes of alike.values()) {
    const byAddress = new Map<string, Route[]>();
    for (const route of routes.length < 2 ? [] : routes) {
      addressesBy(route.resource).forEach((address) => push(byAddress, address, route));
    }
    yield* byAddress.values();
  }
}

/** Where the routes of an object are served: at other addresses the same paths do not meet. */
function addressesOf(graph: Graph, resource: Resource, gateways: ReadonlyMap<string, Gateway>): string[] {
  switch (resource.kind) {
    case 'HTTPRoute':
      return gatewayRefs(resource).flatMap((ref) => {
        const { namespace, name, sectionName = '', port = '' } = ref;
        const gateway = gateways.get(`${namespace}/${name}`);
        const open = gateway && openListeners(graph, gateway, resource.kind, resource.namespace).asked(ref);
        return open?.listeners.map((listener) => `${namespace}/${name} ${listener.name}`) ?? [`${namespace}/${name} ${sectionName} ${port}`];
      });
    case 'HTTPProxy':
      // What another one includes has the host and the prefix of that one.
      return resource.spec.has('virtualhost') ? [classOf(resource) ?? ''] : [];
    default:
      return [addressOf(graph, resource)];
  }
}

export const addressOf = rememberedIn((graph: Graph, ingress: Resource): string => {
  const [controller] = likelyControllersOf(graph, ingress);
  const group = ingress.annotations.get(`${ALB_PREFIX}group.name`);
  // Each Ingress has a load balancer of its own, but for those of a group.
  const isAlone =
    controller === GKE ||
    controller === TAILSCALE ||
    (controller === ALB && group === undefined) ||
    (controller === CILIUM && ingress.annotations.get(`${CILIUM_PREFIX}loadbalancer-mode`) !== 'shared');
  return isAlone ? `${ingress}` : `${controllerOf(ingress)} ${group ?? ''}`;
});

/** Different controllers have addresses of their own, and entry points of Traefik too; a priority decides. */
function controllerOf(ingress: Resource): string {
  const [entryPoints = '', priority = '', tls = ''] = ['entrypoints', 'priority', 'tls'].map((name) => ingress.annotations.get(`${TRAEFIK}${name}`));
  // A router with TLS takes nothing but HTTPS, so that a plain one may stand beside it.
  return `${classOf(ingress) ?? ''} ${entryPoints} ${priority} ${tls === 'true'}`;
}

/** Only prefixes are compared by elements, so that a slash at the end makes no difference. */
function normal({ path, pathMatch }: Route): string {
  return pathMatch === 'Prefix' && path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
