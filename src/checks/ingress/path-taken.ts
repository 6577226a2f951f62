import { push } from '../../collections/push';
import { exposureOf, SpelledRoute } from '../../exposure/exposure';
import { controllersOf } from '../../exposure/ingress-controllers';
import { placeOfRoute } from '../../exposure/place-of-route';
import { Graph } from '../../graph/graph';
import { Check } from '../check';
import { Severity } from '../severity';

export const PATH_TAKEN: Check = {
  id: 'ingress/path-taken',
  title: 'two routes serve the same host and path',
  severity: Severity.ERROR,
  cause: 'One of them gets no requests: controllers take the older one, or refuse the later one.',
  fix: 'remove one of them, or give it another host or path',
  links: ['https://kubernetes.github.io/ingress-nginx/how-it-works/', 'https://github.com/kubernetes/ingress-nginx/issues/8216'],
  *find(graph) {
    const told = new Set<string>();
    for (const [first, ...others] of collisions(graph)) {
      for (const other of others) {
        // Routes of a Gateway may meet at several of its listeners, and those of one match for several hosts.
        const isSame = other.resource === first.resource && other.field === first.field;
        const isHarmless = isSame || (isSentAway(first) && isSentAway(other));
        const keys = isHarmless ? [] : [[first, other], [other, first]].map(([{ resource, field }]) => `${resource} ${field}`);
        if (isHarmless || keys.every((key) => told.has(key))) {
          continue;
        }
        const what = `${first.host ?? 'every host'} ${first.spelled.path}`;
        // Some controllers give every Ingress an address of its own.
        const isSure = first.host !== undefined || first.resource.kind !== 'Ingress' || controllersOf(graph, first.resource).length > 0;
        const severity = isSure ? Severity.ERROR : Severity.WARNING;
        if (!told.has(keys[1])) {
          yield { at: other.resource, field: other.field, message: `serves ${what}, as ${first.resource} does`, severity, related: [first.resource], commonCause: what };
        }
        if (!told.has(keys[0]) && other.resource !== first.resource) {
          yield { at: first.resource, field: first.field, message: `serves ${what}, as ${other.resource} does`, severity, related: [other.resource], commonCause: what };
        }
        keys.forEach((key) => told.add(key));
      }
    }
  },
};

/** Routes that serve the same at one address, and are not meant to share it. */
function* collisions(graph: Graph): Iterable<readonly SpelledRoute[]> {
  const alike = new Map<string, SpelledRoute[]>();
  const { spelled, losses } = exposureOf(graph);
  // what is not served at all is found by another check
  const refused = new Set(losses.filter(({ served }) => served === 'nothing').map(({ resource }) => resource));
  for (const route of spelled.filter(({ resource }) => !refused.has(resource))) {
    const { resource: { kind }, host = '*', match, spelled: { type = '' }, conditions, isDefault } = route;
    // an Ingress that redirects is meant to share the path, at another entry point
    const isMeant = isSentAway(route) && kind !== 'HTTPRoute';
    // a prefix is held to just its path by a header
    const isNarrowed = conditions !== undefined || (type === 'Prefix' && match === 'exact');
    if (!isNarrowed && !isDefault && !isMeant) {
      push(alike, `${kind} ${host} ${type} ${normal(route)}`, route);
    }
  }
  // Most have nothing alike, so that it does not matter where they are served.
  for (const routes of alike.values()) {
    const byAddress = new Map<string, SpelledRoute[]>();
    for (const route of routes.length < 2 ? [] : routes) {
      push(byAddress, placeOfRoute(graph, route), route);
    }
    yield* byAddress.values();
  }
}

function isSentAway({ outcome }: SpelledRoute): boolean {
  return outcome.kind === 'redirect' || outcome.kind === 'elsewhere';
}

/** Only prefixes are compared by elements, so that a slash at the end makes no difference. */
function normal({ spelled: { path, type } }: SpelledRoute): string {
  return type === 'Prefix' && path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
