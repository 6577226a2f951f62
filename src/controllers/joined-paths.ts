import { isDeepStrictEqual } from 'util';
import { coveringPaths } from './covering-paths';
import { PlainHttp, ReadRoute, routeOrder } from './route';
import { Difference, Outcome, ServedPath } from './served-path';
import { Certificates } from '../certificates/certificates';
import { groupBy } from '../collections/group-by';
import { areTooMany } from '../collections/pairs';

/** A route, and the paths that say it. */
export interface JoinedRoute {
  readonly route: ReadRoute;
  readonly path: ServedPath;

  /** What serves it by plain HTTP beside HTTPS. */
  readonly plain?: ServedPath;

  /** Whether it is there for every host, and so for this one. */
  readonly isInherited: boolean;
}

/** A path that gets no requests by one scheme, and the one that goes before it. */
export interface HiddenPath {
  readonly path: ServedPath;
  readonly before: ServedPath;
}

/** What is served, path by path. */
export interface Joined {
  readonly routes: JoinedRoute[];
  readonly differences: Difference[];
  readonly hidden: HiddenPath[];
}

/** What is found beside the routes. */
type Found = Omit<Joined, 'routes'>;

/** A path at one of the hosts that it is for. */
interface HostPath extends ServedPath {
  /** The path that is there for more hosts than this one. */
  readonly inherited?: ServedPath;
}

/**
 * Makes routes of what is served: an exact path and what is below it are one prefix, and HTTPS and plain HTTP of
 * one path are one route. Paths of different listeners stay apart, but for plain HTTP, and those of different entries
 * wholly.
 *
 * @param everyHostServesAll whether a path for every host is also one of each host that has a name, and that of a wildcard one of
 *   each host that it stands for
 */
export function joinedPaths(paths: readonly ServedPath[], certificates: Certificates, everyHostServesAll: boolean): Joined {
  const found: Found = { differences: [], hidden: [] };
  const entries = groupBy(paths, ({ entry }) => entry);
  const routes = [...entries.values()].flatMap((ofEntry) => routesOfEntry(ofEntry, certificates, everyHostServesAll, found));
  return { routes: routes.sort((a, b) => routeOrder(a.route, b.route)), ...found };
}

/** What is served at one address. */
function routesOfEntry(
  paths: readonly ServedPath[],
  certificates: Certificates,
  everyHostServesAll: boolean,
  found: Found,
): JoinedRoute[] {
  const byHost = groupBy(paths, ({ host }) => host);
  const ofEveryHost = everyHostServesAll ? byHost.get(undefined) ?? [] : [];
  const everyHost = areTooMany(ofEveryHost.length, byHost.size) ? [] : ofEveryHost;
  return [...byHost].flatMap(([host, ofHost]) => {
    const own = ofHost.find(({ certificate }) => certificate !== undefined)?.certificate;
    const wider = everyHostServesAll && host !== undefined ? [...everyHost, ...widerPaths(byHost, host)] : [];
    const all: readonly HostPath[] = [...ofHost, ...wider.map((path) => atHost(path, host!, own))];
    const byScheme = groupBy(all, ({ scheme }) => scheme);
    const [byHttps, byHttp] = (['https', 'http'] as const).map((scheme) => {
      const byListener = groupBy(byScheme.get(scheme) ?? [], listenerOf);
      return [...byListener.values()].map((ofListener) => winners(ofListener, found));
    });
    const https = byHttps.flatMap((ofListener) => withPrefixes(ofListener, apart(byHttp)));
    const http = byHttp.flatMap((ofListener) => withPrefixes(ofListener, apart(byHttps)));
    const passedOn = byScheme.get('tcp') ?? [];
    return [...routesOf(https, http, certificates), ...passedOn.map((path) => routeOf(path, 'closed', certificates))];
  });
}

/** The paths of the wildcard that stands for a host too. */
function widerPaths(byHost: ReadonlyMap<string | undefined, readonly ServedPath[]>, host: string): readonly ServedPath[] {
  const wildcard = host.replace(/^[^.]*/, '*');
  const wider = wildcard === host ? [] : byHost.get(wildcard) ?? [];
  return areTooMany(wider.length, byHost.size) ? [] : wider;
}

/** A host is served with its own certificate, whatever serves the path. */
function atHost(path: ServedPath, host: string, own: ServedPath['certificate']): HostPath {
  const certificate = path.certificate === undefined ? undefined : own ?? path.certificate;
  return { ...path, host, inherited: path, ...(certificate === undefined ? {} : { certificate }) };
}

/** The paths that get requests: none that a wider one with another answer goes before, and all of which nobody knows which one does. */
function winners(paths: readonly HostPath[], { differences, hidden }: Found): HostPath[] {
  const first = new Map<string, HostPath[]>();
  for (const path of paths) {
    const key = keyOf(path);
    const others = first.get(key);
    if (others === undefined || others[0].precedence < path.precedence) {
      const { inherited } = path;
      if (inherited !== undefined) {
        const own = (others ?? []).filter((other) => other.inherited === undefined && !isSameAnswer(other, path));
        hidden.push(...own.map((other) => ({ path: other, before: inherited })));
      }
      first.set(key, [path]);
    } else if (others[0].precedence === path.precedence && ![others[0], others[others.length - 1]].some((other) => isSameAnswer(other, path))) {
      const both = [...new Set([others[0], path].map(({ object }) => `${object}`))].sort().join(' and by ');
      differences.push({ kind: 'contested path', host: path.host, path: path.path, text: `is served by ${both}, and which one is taken is up to the controller` });
      others.push(path);
    }
  }
  const all = [...first.values()].flat();
  const covering = coveringPaths(all);
  return all.filter((path) => {
    const isPlain = path.match !== 'expression' && path.match !== 'unknown';
    const before = isPlain ? covering(path).find((other) => other.precedence > path.precedence && !isSameAnswer(other, path)) : undefined;
    if (before !== undefined) {
      hidden.push({ path, before: before.inherited ?? before });
      differences.push({ kind: 'hidden path', host: path.host, path: path.path, text: `gets no requests, because ${before.object} goes before it with '${before.path}'` });
    }
    return before === undefined;
  });
}

/**
 * An exact path and what is below it make a prefix; an exact path that says the same as its prefix says nothing.
 *
 * @param otherApart where an exact path says something by the other scheme
 */
function withPrefixes(paths: readonly HostPath[], otherApart: ReadonlySet<string>): HostPath[] {
  const twinOf = twins(paths);
  const dropped = new Set<ServedPath>();
  const prefixes = paths.map((path): HostPath => {
    const twin = twinOf(path);
    if (twin === undefined) {
      return path;
    }
    const isSame = isSameTwin(twin, path) && !otherApart.has(placeOf(twin, twin.path));
    if (isSame) {
      dropped.add(twin);
    }
    return { ...path, match: 'elements', path: twin.path, saidBy: isSame ? [...path.saidBy, ...twin.saidBy] : path.saidBy };
  });
  return prefixes.filter((_, i) => !dropped.has(paths[i]));
}

/** The exact paths that say something else than a prefix of the same text, or that have none. */
function apart(byListener: readonly (readonly HostPath[])[]): ReadonlySet<string> {
  return new Set(byListener.flatMap((paths) => {
    const twinOf = twins(paths);
    const same = new Set(paths.filter((path) => isSameTwin(twinOf(path), path)).map(twinOf));
    return paths.filter((path) => path.match === 'exact' && !same.has(path)).map((path) => placeOf(path, path.path));
  }));
}

/** Finds the exact path with the text of a prefix. */
function twins(paths: readonly HostPath[]): (path: HostPath) => HostPath | undefined {
  const exact = new Map(paths.filter(({ match }) => match === 'exact').map((path) => [placeOf(path, path.path), path]));
  return (path) => path.match === 'below' ? exact.get(placeOf(path, path.path.slice(0, -1))) : path.match === 'elements' ? exact.get(placeOf(path, path.path)) : undefined;
}

function isSameTwin(twin: HostPath | undefined, path: HostPath): boolean {
  return twin !== undefined && isSameAnswer(twin, path) && isDeepStrictEqual(twin.certificate, path.certificate);
}

function routesOf(https: readonly HostPath[], http: readonly HostPath[], certificates: Certificates): JoinedRoute[] {
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

function plainHttpOf(path: ServedPath, counterpart: ServedPath | undefined): PlainHttp {
  if (counterpart === undefined) {
    return 'closed';
  }
  const { outcome } = counterpart;
  switch (outcome.kind) {
    case 'unknown': return 'unknown';
    case 'redirect': return outcome.permanent ? 'redirected' : 'redirected for now';
    default: return isSameAnswer(counterpart, path) ? 'served' : 'different';
  }
}

/** Whether two paths make the same of the same clients. */
function isSameAnswer(one: ServedPath, other: ServedPath): boolean {
  return isEqual(one.outcome, other.outcome) && isEqual(one.allowed, other.allowed);
}

/** Most paths by plain HTTP and by HTTPS share what is said of them. */
function isEqual(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

function routeOf(path: HostPath, plainHttp: PlainHttp, certificates: Certificates, plain?: ServedPath): JoinedRoute {
  const { host, match, conditions, allowed, namespace, certificate, inherited } = path;
  const unread = unreadOf(path, plain);
  const route: ReadRoute = {
    ...(host === undefined ? {} : { host }),
    match,
    path: path.path,
    ...(conditions === undefined ? {} : { conditions }),
    ...answerOf(path),
    ...(allowed === undefined ? {} : { allowed }),
    ...(certificate === undefined ? {} : { certificate: certificates.of(namespace, certificate.secretName, host) }),
    plainHttp,
    ...(unread.length === 0 ? {} : { unread }),
  };
  return { route, path, isInherited: inherited !== undefined, ...(plain === undefined ? {} : { plain }) };
}

function unreadOf(path: ServedPath, plain: ServedPath | undefined): string[] {
  const looks = plain === undefined || plain.saidBy === path.saidBy ? path.saidBy : [...path.saidBy, ...plain.saidBy];
  const unread = looks.flatMap((look) => look.unreadAbout());
  return unread.length < 2 ? unread : [...new Set(unread)].sort();
}

function answerOf({ outcome, object }: ServedPath): Pick<ReadRoute, 'backend' | 'backendProtocol' | 'backends' | 'rewrite' | 'redirects' | 'redirectsTo'> {
  switch (outcome.kind) {
    case 'unknown': return {};
    case 'backends': return {
      ...backendsOf(outcome, object.namespace),
      ...(outcome.rewrite === undefined ? {} : { rewrite: outcome.rewrite }),
      ...(outcome.backendProtocol === undefined ? {} : { backendProtocol: outcome.backendProtocol }),
    };
    case 'elsewhere': return { redirects: true, ...(outcome.to === undefined ? {} : { redirectsTo: outcome.to }) };
    case 'redirect': return { redirects: true };
  }
}

function backendsOf({ backends }: Extract<Outcome, { kind: 'backends' }>, home: string): Pick<ReadRoute, 'backend' | 'backends'> {
  const [only] = backends.length === 1 ? backends : [];
  const isOwn = only !== undefined && only.kind === 'Service' && only.namespace === home && only.port !== undefined;
  return isOwn ? { backend: { service: only.name, port: only.port } } : { backends };
}

function keyOf(path: ServedPath): string {
  return `${path.match} ${placeOf(path, path.path)}`;
}

/** What is asked for, however its path is compared. */
function placeOf({ conditions }: ServedPath, path: string): string {
  return conditions === undefined ? path : `${path} ${JSON.stringify(conditions)}`;
}

function listenerOf({ listener, port }: ServedPath): string {
  return listener === undefined && port === undefined ? '' : JSON.stringify([listener?.namespace, listener?.gateway, listener?.section, port]);
}
