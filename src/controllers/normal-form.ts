import { isDeepStrictEqual } from 'util';
import { inOrder, ReadRoute } from './route';
import { Certificate, ServicePort } from './served-path';

/** One path of a site, as a user says it. */
export interface WrittenRoute {
  readonly host?: string;
  readonly path: string;
  readonly exact: boolean;
  readonly replacement?: string;
  readonly backend: ServicePort;

  /** Nothing without HTTPS. */
  readonly certificate?: Certificate;
  readonly plainHttp: 'served' | 'redirected';
}

/** A site as it was written for one controller. */
export interface WrittenSite {
  readonly routes: readonly WrittenRoute[];

  /** What serves everything that no route serves. */
  readonly defaultRoute?: Omit<WrittenRoute, 'host' | 'path' | 'exact'>;
}

/**
 * What a site says, in the form in which it is read again: sorted, the default backend as the routes that it stands
 * for, and without an exact path that says the same as its prefix.
 */
export function normalForm({ routes, defaultRoute }: WrittenSite): ReadRoute[] {
  const all = [...routes, ...defaultRoute === undefined ? [] : withoutRoot(routes).map((host): WrittenRoute => ({ ...defaultRoute, host, path: '/', exact: false }))];
  const read = all.map(readRoute);
  const prefixes = new Map(read.filter(({ match }) => match === 'elements').map((route) => [keyOf(route), route]));
  return inOrder(read.filter((route) => route.match !== 'exact' || !isDeepStrictEqual({ ...route, match: 'elements' }, prefixes.get(keyOf(route)))));
}

/** The hosts with routes and every other one, but for those that serve their root. */
function withoutRoot(routes: readonly WrittenRoute[]): (string | undefined)[] {
  const rooted = new Set(routes.filter(({ path, exact }) => path === '/' && !exact).map(({ host }) => host));
  return [...new Set([...routes.map(({ host }) => host), undefined])].filter((host) => !rooted.has(host));
}

function readRoute({ host, path, exact, replacement, backend, certificate, plainHttp }: WrittenRoute): ReadRoute {
  return {
    ...(host === undefined ? {} : { host }),
    match: exact ? 'exact' : 'elements',
    path,
    backend,
    ...(replacement === undefined ? {} : { rewrite: replacement }),
    ...(certificate === undefined ? {} : { certificate: host === undefined ? notIssued(certificate) : certificate }),
    plainHttp,
  };
}

/** A certificate of cert-manager is for hosts that have names. */
function notIssued({ secretName }: Certificate): Certificate {
  return secretName === undefined ? {} : { secretName };
}

function keyOf({ host, path }: ReadRoute): string {
  return `${host ?? ''} ${path}`;
}
