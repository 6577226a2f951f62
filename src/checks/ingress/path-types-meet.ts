import { addressOf, CANARY } from './path-taken';
import { Route } from '../../graph/route';
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
    const byPath = new Map<string, Route>();
    for (const route of graph.routes) {
      if (route.resource.kind !== 'Ingress' || route.isDefault || route.isRedirect || route.resource.annotations.get(CANARY) === 'true' || route.fields.text('pathType') === undefined) {
        continue;
      }
      const key = `${addressOf(graph, route.resource)} ${route.host ?? '*'} ${plain(route.path)}`;
      const first = byPath.get(key);
      if (first === undefined) {
        byPath.set(key, route);
      } else if (first.pathMatch !== route.pathMatch && target(first) !== target(route)) {
        yield {
          at: route.resource,
          field: route.fields.path,
          message: `leads ${route.host ?? 'every host'} ${route.path} as '${route.pathMatch}' to ${target(route)}, and ${first.resource} leads it as '${first.pathMatch}' to ${target(first)}`,
          related: first.resource === route.resource ? [] : [first.resource],
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

function target({ backends }: Route): string {
  return backends.map(({ kind, name, port }) => `${kind} ${name}${port === undefined ? '' : `:${port}`}`).join(', ') || 'nothing';
}
