import { exposureOf, SpelledRoute } from '../../exposure/exposure';
import { placeOfRoute } from '../../exposure/place-of-route';
import { Check } from '../check';
import { Severity } from '../severity';

export const PATH_TYPES_MEET: Check = {
  id: 'ingress/path-types-meet',
  title: 'a path leads to different Services by its type alone',
  severity: Severity.WARNING,
  cause: 'Controllers differ over which of the two gets the requests, and some send all of them to one.',
  fix: 'give one of them another path, or lead both to the same Service',
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches',
    'https://github.com/kubernetes/ingress-nginx/issues/9405',
    'https://github.com/haproxytech/kubernetes-ingress/issues/703',
  ],
  *find(graph) {
    const byPath = new Map<string, SpelledRoute>();
    for (const route of exposureOf(graph).spelled) {
      const { resource, host, spelled: { path, type }, conditions = [], isDefault, outcome } = route;
      const sendsAway = outcome.kind === 'redirect' || outcome.kind === 'elsewhere';
      if (resource.kind !== 'Ingress' || isDefault || sendsAway || type === undefined) {
        continue;
      }
      const key = JSON.stringify([placeOfRoute(graph, route), host, plain(path), conditions]);
      const first = byPath.get(key);
      if (first === undefined) {
        byPath.set(key, route);
      } else if (first.spelled.type !== type && target(first) !== target(route)) {
        yield {
          at: resource,
          field: route.field,
          message: `leads ${host ?? 'every host'} ${path} as '${type}' to ${target(route)}, and ${first.resource} leads it as '${first.spelled.type}' to ${target(first)}`,
          related: first.resource === resource ? [] : [first.resource],
        };
      } else {
        continue;
      }
    }
  },
};

/** Load balancers of clouds write a prefix with a star at its end. */
function plain(path: string): string {
  return path.replace(/\*$/, '').replace(/\/{1,1000}$/, '');
}

function target({ outcome }: SpelledRoute): string {
  const backends = outcome.kind === 'backends' ? outcome.backends : [];
  return backends.map(({ kind, name, port }) => `${kind} ${name}${port === undefined ? '' : `:${port}`}`).join(', ') || 'nothing';
}
