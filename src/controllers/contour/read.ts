import { CONTOUR_PREFIX, HTTP_PROXY } from './facts';
import { literalPattern } from '../../text/safe-path';
import { withoutSlash } from '../../text/without-slash';
import { ControllerReader } from '../controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, rulesOf } from '../ingress-rules';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Outcome, PathMatch, ServedPath, ServicePort } from '../served-path';

const CLASS_ANNOTATION = `${CONTOUR_PREFIX}ingress.class`;

/** Exact paths go first, then longer prefixes, then more conditions. */
const EXACT = 1_000_000;
const HEADER = 0.5;

/**
 * How Contour reads HTTPProxies, whose prefixes are compared character by character, and Ingresses for every host.
 */
export function contourReader(className: string | undefined): ControllerReader {
  return {
    label: 'Contour',
    annotationPrefixes: [CONTOUR_PREFIX, INGRESS_CLASS],
    ownTypes: new Set([HTTP_PROXY, INGRESS]),
    everyHostServesAll: false,
    read: (objects) => {
      const proxies = objects.ofType(HTTP_PROXY).filter((proxy) => classOf(proxy) === className).map((proxy) => proxy.take());
      const paths = [
        ...proxies.flatMap((proxy) => proxyPaths(proxy, objects)),
        ...ingressesOfClass(objects, className).flatMap((ingress) => ingressPaths(ingress, objects)),
      ];
      return { paths, differences: [] };
    },
  };
}

function classOf({ spec, annotations }: SeenObject): string | undefined {
  return spec.text('ingressClassName') ?? annotations.text(CLASS_ANNOTATION);
}

/** What a route of an HTTPProxy compares. */
interface RoutePath {
  readonly match: PathMatch;
  readonly path: string;
  readonly precedence: number;
}

function proxyPaths(proxy: SeenObject, objects: SeenObjects): ServedPath[] {
  const { spec, namespace } = proxy;
  const virtualHost = spec.child('virtualhost');
  const host = virtualHost?.text('fqdn')?.toLowerCase();
  const tls = virtualHost?.child('tls');
  const secretName = tls?.text('secretName');
  const routes = spec.children('routes');
  const count = countOf(routes.flatMap((route) => prefixOf(route) ?? []).map(withoutSlash));
  return routes.flatMap((route) => {
    const alone = count.get(withoutSlash(prefixOf(route) ?? '')) === 1;
    return routePaths(route, alone).flatMap(({ outcome, ...found }): ServedPath[] => {
      const isOpen = route.flag('permitInsecure') ?? false;
      const common = { ...found, ...(host === undefined ? {} : { host }), object: proxy.toString(), namespace, saidBy: [route] };
      if (outcome.kind === 'backend') {
        objects.takeService(namespace, outcome.backend.service);
      }
      if (tls === undefined) {
        return [{ ...common, scheme: 'http', outcome }];
      }
      // with TLS Contour redirects by itself, unless a route permits plain HTTP
      return [
        { ...common, scheme: 'https', outcome, certificate: { secretName } },
        { ...common, scheme: 'http', outcome: isOpen ? outcome : { kind: 'redirect', permanent: true } },
      ];
    });
  });
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  texts.forEach((text) => count.set(text, (count.get(text) ?? 0) + 1));
  return count;
}

function prefixOf(route: Look): string | undefined {
  const prefixes = route.children('conditions').flatMap((condition) => condition.text('prefix') ?? []);
  return prefixes.length === 0 ? undefined : prefixes.join('');
}

function routePaths(route: Look, isAlone: boolean): Array<RoutePath & { readonly outcome: Outcome }> {
  const found = routePath(route);
  const backend = backendOf(route);
  const rewrite = rewriteOf(route);
  const outcome = (replacement: string | undefined): Outcome => backend === undefined ? { kind: 'unknown' } : { kind: 'backend', backend, ...(replacement === undefined ? {} : { rewrite: replacement }) };
  if (rewrite === undefined || found.match === 'exact' || found.path === '/') {
    return [{ ...found, outcome: outcome(rewrite === undefined ? undefined : withoutSlash(rewrite)) }];
  }
  if (isAlone) {
    // Contour adds the one with the slash to a lone prefix that is rewritten
    return [{ ...found, match: 'characters', path: withoutSlash(found.path), outcome: outcome(withoutSlash(rewrite)) }];
  }
  return [{ ...found, outcome: outcome(withoutSlash(rewrite)) }];
}

function routePath(route: Look): RoutePath {
  const conditions = route.children('conditions');
  const exact = conditions.length === 1 ? conditions[0].text('exact') : undefined;
  if (exact !== undefined) {
    return { match: 'exact', path: exact, precedence: EXACT + exact.length };
  }
  const prefix = prefixOf(route) ?? '/';
  const itself = conditions.flatMap((condition) => condition.child('header') ?? []).filter((header) => isPathItself(header, prefix));
  if (itself.length > 0) {
    return { match: 'exact', path: prefix, precedence: prefix.length + HEADER };
  }
  return { match: prefix === '/' ? 'elements' : prefix.endsWith('/') ? 'below' : 'characters', path: prefix, precedence: prefix.length };
}

/** A prefix that is held to just its path, by the header that holds the path. */
function isPathItself(header: Look, prefix: string): boolean {
  const name = header.text('name', (text) => text === ':path');
  const regex = header.text('regex', (text) => text === `^${literalPattern(prefix)}([?].*)?$`);
  return name !== undefined && regex !== undefined;
}

function backendOf(route: Look): ServicePort | undefined {
  const services = route.children('services');
  const [service] = services.length === 1 ? services : [];
  const name = service?.text('name');
  const port = service?.whole('port');
  return name === undefined || port === undefined ? undefined : { service: name, port };
}

/** What is taken of it is the replacement of the prefix that the route has. */
function rewriteOf(route: Look): string | undefined {
  const prefix = prefixOf(route) ?? '/';
  const replacements = route.child('pathRewritePolicy')?.children('replacePrefix') ?? [];
  const [only] = replacements.length === 1 ? replacements : [];
  const isOwn = only !== undefined && (!only.has('prefix') || only.text('prefix', (text) => text === prefix) !== undefined);
  return isOwn ? only.text('replacement', (text) => text === '/' || text.endsWith('/') === prefix.endsWith('/') || prefix === '/') : undefined;
}

function ingressPaths(ingress: SeenObject, objects: SeenObjects): ServedPath[] {
  const { namespace } = ingress;
  return rulesOf(ingress).map(({ host, path, pathType, backend, saidBy }): ServedPath => {
    const outcome: Outcome = backend === undefined ? { kind: 'unknown' } : { kind: 'backend', backend };
    if (outcome.kind === 'backend') {
      objects.takeService(namespace, outcome.backend.service);
    }
    const isExact = pathType === 'Exact';
    return {
      scheme: 'http',
      ...(host === undefined ? {} : { host }),
      match: isExact ? 'exact' : pathType === 'Prefix' ? 'elements' : 'unknown',
      path: isExact || path === '/' ? path : withoutSlash(path),
      precedence: path.length + (isExact ? EXACT : 0),
      outcome,
      object: ingress.toString(),
      namespace,
      saidBy: [saidBy, ingress.annotations],
    };
  });
}
