import { isDeepStrictEqual } from 'util';
import { redirectTarget } from './redirect-hosts';
import { inOrder, ReadRoute } from './route';
import { Certificate } from './served-path';
import { Route, Site } from './site';

/**
 * What a site says, in the form in which it is read again: sorted, the default backend as the routes that it stands
 * for, and without an exact path that says the same as its prefix.
 */
export function normalForm(site: Pick<Site, 'defaultBackend' | 'transport' | 'host' | 'redirectHosts'>, routes: readonly Route[]): ReadRoute[] {
  const { defaultBackend, transport } = site;
  const roots = defaultBackend === undefined ? [] : withoutRoot(routes).map((host) => readRoute({ ...transport, host, path: '/', exact: false, backend: defaultBackend }));
  const read = [...routes.map(readRoute), ...roots, ...site.redirectHosts.map((host) => redirectRoute(host, site))];
  const prefixes = new Map(read.filter(({ match }) => match === 'elements').map((route) => [keyOf(route), route]));
  return inOrder(read.filter((route) => route.match !== 'exact' || !isDeepStrictEqual({ ...route, match: 'elements' }, prefixes.get(keyOf(route)))));
}

/** The hosts with routes and every other one, but for those that serve their root. */
function withoutRoot(routes: readonly Route[]): (string | undefined)[] {
  const rooted = new Set(routes.filter(({ path, exact }) => path === '/' && !exact).map(({ host }) => host));
  return [...new Set([...routes.map(({ host }) => host), undefined])].filter((host) => !rooted.has(host));
}

function readRoute({ host, path, exact, replacement, backend, backendProtocol, isHttp1Said, certificate, plainHttp }: Omit<Route, 'ordinal'>): ReadRoute {
  return {
    ...(host === undefined ? {} : { host }),
    match: exact ? 'exact' : 'elements',
    path,
    backend,
    ...(replacement === undefined ? {} : { rewrite: replacement }),
    ...(backendProtocol === undefined ? {} : { backendProtocol: 'h2c' }),
    ...(isHttp1Said === true ? { isHttp1Said } : {}),
    ...(certificate === undefined ? {} : { certificate: host === undefined ? notIssued(certificate) : certificate }),
    plainHttp,
  };
}

/** Plain HTTP is sent to the address of the site at once. */
function redirectRoute(host: string, site: Pick<Site, 'transport' | 'host'>): ReadRoute {
  const { certificate } = site.transport;
  return {
    host,
    match: 'elements',
    path: '/',
    redirects: true,
    redirectsTo: redirectTarget(site),
    ...(certificate === undefined ? {} : { certificate }),
    plainHttp: 'served',
  };
}

/** A certificate of cert-manager is for hosts that have names. */
function notIssued({ secretName }: Certificate): Certificate {
  return secretName === undefined ? {} : { secretName };
}

function keyOf({ host, path }: ReadRoute): string {
  return `${host ?? ''} ${path}`;
}
