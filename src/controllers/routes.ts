import { hostOrder } from './host-order';
import { Route } from './site';
import { groupBy } from '../collections/group-by';
import { byCode } from '../text/by-code';

/**
 * The hosts of routes, sorted; every host that is not named comes last.
 */
export function hostsOf(routes: readonly Pick<Route, 'host'>[]): (string | undefined)[] {
  return [...new Set(routes.map((route) => route.host))].sort(hostOrder);
}

/**
 * The hosts of routes that have a name.
 */
export function namedHostsOf(routes: readonly Pick<Route, 'host'>[]): string[] {
  return hostsOf(routes).filter((host) => host !== undefined);
}

/**
 * Hosts and their routes, in the order of `hostsOf`.
 */
export function byHost(routes: Route[]): [host: string | undefined, routes: Route[]][] {
  const groups = groupBy(routes, ({ host }) => host);
  return hostsOf(routes).map((host) => [host, groups.get(host)!]);
}

/**
 * Routes of one host, the most specific first, whatever order they came in.
 */
export function sorted(routes: Route[]): Route[] {
  return [...routes].sort((a, b) => b.path.length - a.path.length || byCode(a.path, b.path) || Number(b.exact) - Number(a.exact));
}
