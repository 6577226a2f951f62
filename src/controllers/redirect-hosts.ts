import { rootOf } from './default-routes';
import { byHost, sorted } from './routes';
import { RedirectTarget } from './served-path';
import { Route, Site } from './site';

/** Where the redirect hosts of a site are sent: to its own address, by HTTPS if it has a certificate. */
export function redirectTarget({ host, transport }: Pick<Site, 'host' | 'transport'>): RedirectTarget {
  return { scheme: transport.certificate === undefined ? 'http' : 'https', host: host!, permanent: true };
}

/**
 * The redirect hosts of a site as routes, for controllers that want a Service of each path even where no request gets to it:
 * one that the site uses anyway. None as long as it uses none.
 */
export function redirectRoutes(site: Site, routes: readonly Route[]): Route[] {
  if (site.redirectHosts.length === 0) {
    return [];
  }
  // the same, in whatever order the routes were added
  const [first] = byHost([...routes]).map(([, ofHost]) => sorted(ofHost)[0]);
  const backend = first?.backend ?? site.defaultBackend;
  return backend === undefined ? [] : site.redirectHosts.map((host) => rootOf(host, backend, site.transport));
}
