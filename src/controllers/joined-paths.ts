import { isDeepStrictEqual } from 'util';
import { coveringPaths } from './covering-paths';
import { PlainHttp, ReadRoute, inOrder } from './route';
import { Difference, Outcome, PathMatch, ServedPath } from './served-path';
import { Certificates } from '../certificates/certificates';
import { groupBy } from '../collections/group-by';

/** What is served, path by path. */
export interface Joined {
  readonly routes: ReadRoute[];
  readonly differences: Difference[];
}

/**
 * Makes routes of what is served: an exact path and what is below it are one prefix, and HTTPS and plain HTTP of
 * one path are one route.
 *
 * @param everyHostServesAll whether a path for every host is also one of each host that has a name
 */
export function joinedPaths(paths: readonly ServedPath[], certificates: Certificates, everyHostServesAll: boolean): Joined {
  const differences: Difference[] = [];
  const byHost = groupBy(paths, ({ host }) => host);
  const everyHost = everyHostServesAll ? byHost.get(undefined) ?? [] : [];
  const routes = [...byHost].flatMap(([host, ofHost]) => {
    const own = ofHost.find(({ certificate }) => certificate !== undefined)?.certificate;
    const all = host === undefined ? ofHost : [...ofHost, ...everyHost.map((path) => atHost(path, host, own))];
    const bySchemes = groupBy(all, ({ scheme }) => scheme);
    const [https, http] = (['https', 'http'] as const).map((scheme) => withPrefixes(winners(bySchemes.get(scheme) ?? [], differences)));
    return routesOf(https, http, certificates);
  });
  return { routes: inOrder(routes), differences };
}

/** A host is served with its own certificate, whatever serves the path. */
function atHost(path: ServedPath, host: string, own: ServedPath['certificate']): ServedPath {
  const certificate = path.certificate === undefined ? undefined : own ?? path.certificate;
  return { ...path, host, ...(certificate === undefined ? {} : { certificate }) };
}

/** The paths that get requests: of two for one path the first, and none that a wider one with another outcome goes before. */
function winners(paths: readonly ServedPath[], differences: Difference[]): ServedPath[] {
  const first = new Map<string, ServedPath>();
  for (const path of paths) {
    const key = keyOf(path);
    const other = first.get(key);
    if (other !== undefined && other.precedence === path.precedence && !isDeepStrictEqual(other.outcome, path.outcome)) {
      differences.push({ kind: 'contested path', host: path.host, path: path.path, text: 'is served in two ways, and which one is taken is up to the controller' });
    }
    if (other === undefined || other.precedence < path.precedence) {
      first.set(key, path);
    }
  }
  const all = [...first.values()];
  const covering = coveringPaths(all);
  return all.filter((path) => {
    const before = covering(path).find(({ precedence, outcome }) => precedence > path.precedence && !isDeepStrictEqual(outcome, path.outcome));
    if (before !== undefined) {
      differences.push({ kind: 'hidden path', host: path.host, path: path.path, text: `gets no requests, because ${before.object} goes before it with '${before.path}'` });
    }
    return before === undefined;
  });
}

/** An exact path and what is below it make a prefix; an exact path that says the same as its prefix says nothing. */
function withPrefixes(paths: readonly ServedPath[]): ServedPath[] {
  const exact = new Map(paths.filter(({ match }) => match === 'exact').map((path) => [path.path, path]));
  const dropped = new Set<ServedPath>();
  const prefixes = paths.map((path): ServedPath => {
    const twin = path.match === 'below' ? exact.get(path.path.slice(0, -1)) : path.match === 'elements' ? exact.get(path.path) : undefined;
    if (twin === undefined) {
      return path;
    }
    const isSame = isDeepStrictEqual(twin.outcome, path.outcome) && isDeepStrictEqual(twin.certificate, path.certificate);
    if (isSame) {
      dropped.add(twin);
    }
    const saidBy = isSame ? [...path.saidBy, ...twin.saidBy] : path.saidBy;
    return { ...path, match: 'elements', path: twin.path, saidBy };
  });
  return prefixes.filter((_, i) => !dropped.has(paths[i]));
}

function routesOf(https: readonly ServedPath[], http: readonly ServedPath[], certificates: Certificates): ReadRoute[] {
  const plain = new Map(http.map((path) => [keyOf(path), path]));
  const covering = coveringPaths(http);
  const used = new Set<ServedPath>();
  const routes = https.map((path) => {
    const same = plain.get(keyOf(path));
    const counterpart = same ?? covering(path)[0];
    // a redirect of the root is one of everything below it
    if (counterpart !== undefined && (counterpart === same || counterpart.outcome.kind === 'redirect')) {
      used.add(counterpart);
    }
    return routeOf(path, plainHttpOf(path, counterpart), certificates, counterpart);
  });
  return [...routes, ...http.filter((path) => !used.has(path)).map((path) => routeOf(path, 'served', certificates))];
}

function plainHttpOf({ outcome }: ServedPath, counterpart: ServedPath | undefined): PlainHttp {
  if (counterpart === undefined) {
    return 'closed';
  }
  if (counterpart.outcome.kind === 'redirect') {
    return counterpart.outcome.permanent ? 'redirected' : 'redirected for now';
  }
  return isDeepStrictEqual(counterpart.outcome, outcome) ? 'served' : 'different';
}

function routeOf(path: ServedPath, plainHttp: PlainHttp, certificates: Certificates, counterpart?: ServedPath): ReadRoute {
  const { host, match, outcome, namespace, certificate } = path;
  const looks = [...path.saidBy, ...counterpart?.saidBy ?? []];
  const unread = [...new Set(looks.flatMap((look) => look.unreadAbout()))].sort();
  return {
    ...(host === undefined ? {} : { host }),
    match,
    path: path.path,
    ...backendOf(outcome),
    ...(certificate === undefined ? {} : { certificate: certificates.of(namespace, certificate.secretName, host) }),
    plainHttp,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

function backendOf(outcome: Outcome): Pick<ReadRoute, 'backend' | 'rewrite'> {
  if (outcome.kind !== 'backend') {
    return {};
  }
  const { backend, rewrite } = outcome;
  return { backend, ...(rewrite === undefined ? {} : { rewrite }) };
}

function keyOf({ match, path }: { readonly match: PathMatch; readonly path: string }): string {
  return `${match} ${path}`;
}
