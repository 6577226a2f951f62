import { hostsOf } from './routes';
import { Route, ServicePort, Site, Transport } from './site';

/**
 * The default backend as routes, for controllers that know no default: the root
 * of every host that does not serve its root otherwise, and every other host.
 */
export function withDefaultRoutes(site: Site, routes: Route[]): Route[] {
  const { defaultBackend, transport } = site;
  if (defaultBackend === undefined) {
    return routes;
  }
  const rooted = new Set(routes.filter(isRoot).map((route) => route.host));
  const hosts = new Set([...hostsOf(routes), undefined]);
  return [...routes, ...[...hosts].filter((host) => !rooted.has(host)).map((host) => rootOf(host, defaultBackend, transport))];
}

/** Whether a route serves everything of its host that no other one serves. */
export function isRoot({ path, exact }: Route): boolean {
  return path === '/' && !exact;
}

/** Everything of a host. */
export function rootOf(host: string | undefined, backend: ServicePort, transport: Transport): Route {
  return { ...transport, host, path: '/', exact: false, backend, ordinal: 0 };
}
