import { Route } from './site';

/** Sorts after every DNS name. */
const LAST = '\uffff';

/**
 * The hosts of routes, sorted; every host that is not named comes last.
 */
export function hostsOf(routes: Route[]): (string | undefined)[] {
  return [...new Set(routes.map((route) => route.host))].sort((a, b) => compare(a ?? LAST, b ?? LAST));
}

/**
 * The hosts of routes that have a name.
 */
export function namedHostsOf(routes: Route[]): string[] {
  return hostsOf(routes).filter((host) => host !== undefined);
}

/**
 * Routes by key, keys in the order in which they appear.
 */
export function groupBy<K>(routes: Route[], keyOf: (route: Route) => K): Map<K, Route[]> {
  const groups = new Map<K, Route[]>();
  for (const route of routes) {
    const key = keyOf(route);
    const group = groups.get(key);
    if (group) {
      group.push(route);
    } else {
      groups.set(key, [route]);
    }
  }
  return groups;
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
  return [...routes].sort((a, b) => b.path.length - a.path.length || compare(a.path, b.path) || Number(b.exact) - Number(a.exact));
}

/** By code, since the order of a locale would differ between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
