import { Resource } from '../../../graph/resource';
import { Route } from '../../../graph/route';
import { Check } from '../../check';
import { Severity } from '../../severity';

const CANARY = 'nginx.ingress.kubernetes.io/canary';

/** */
export const PATH_TAKEN: Check = {
  id: 'X-10',
  title: 'two routes serve the same host and path',
  severity: Severity.ERROR,
  cause: 'One of them gets no requests: controllers take the older one, or refuse the later one.',
  fix: 'remove one of them, or give it another host or path',
  links: ['https://kubernetes.github.io/ingress-nginx/how-it-works/', 'https://github.com/kubernetes/ingress-nginx/issues/8216'],
  *find(graph) {
    const byKey = new Map<string, Route[]>();
    for (const route of graph.routes) {
      if (!route.isNarrowed && !route.isDefault && route.resource.annotations.get(CANARY) !== 'true') {
        const key = [route.resource.kind, controllerOf(route.resource), route.host ?? '*', route.pathMatch, normal(route)].join(' ');
        byKey.set(key, [...(byKey.get(key) ?? []), route].slice(0, 3));
      }
    }
    for (const [first, ...others] of byKey.values()) {
      for (const other of others) {
        if (other.fields.path === first.fields.path && other.resource === first.resource) {
          continue;
        }
        const what = `${first.host ?? 'every host'} ${first.path}`;
        yield { at: other.resource, field: other.fields.path, message: `serves ${what}, as ${first.resource} does`, related: [first.resource] };
        if (other.resource !== first.resource) {
          yield { at: first.resource, field: first.fields.path, message: `serves ${what}, as ${other.resource} does`, related: [other.resource] };
        }
      }
    }
  },
};

/** Different controllers have addresses of their own, and entry points of Traefik and parts of Gateways too; a priority decides. */
function controllerOf({ spec, annotations }: Resource): string {
  const entryPoints = annotations.get('traefik.ingress.kubernetes.io/router.entrypoints') ?? '';
  const priority = annotations.get('traefik.ingress.kubernetes.io/router.priority') ?? '';
  const parents = spec.list('parentRefs').map((parent) => JSON.stringify(parent)).sort().join();
  return `${spec.text('ingressClassName') ?? annotations.get('kubernetes.io/ingress.class') ?? ''} ${entryPoints} ${priority} ${parents}`;
}

/** Only prefixes are compared by elements, so that a slash at the end makes no difference. */
function normal({ path, pathMatch }: Route): string {
  return pathMatch === 'Prefix' && path.length > 1 ? path.replace(/\/+$/, '') : path;
}
