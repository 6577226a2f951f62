import { TRAEFIK_ANSWERS } from './answers';
import { REDIRECTED, SERVERS_SCHEME, TRAEFIK_PREFIX } from './facts';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { groupBy } from '../../collections/group-by';
import { OptionAnnotations, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { itemsOf } from '../../text/listed';
import { literalPattern } from '../../text/safe-path';
import { AddedRoutes } from '../added-routes';
import { protocolNeeds } from '../backend-need';
import { ControllerOptions } from '../controller-options';
import { rootOf } from '../default-routes';
import { Dialect, MAIN, SiteObject } from '../dialect';
import { listenerNeeds } from '../entry-need';
import { ingressObject } from '../ingress-object';
import { redirectRoutes, redirectTarget } from '../redirect-hosts';
import { idOf, sharedObjects, Sharing } from '../shared-objects';
import { Route, Site, Transport } from '../site';

/**
 * Options for `IngressController.traefik`.
 */
export interface TraefikOptions extends ControllerOptions {
  /**
   * The Ingress class.
   *
   * @default traefik
   */
  readonly className?: string;

  /**
   * The entry point for plain HTTP.
   *
   * @default web
   */
  readonly httpEntryPoint?: string;

  /**
   * The entry point for HTTPS.
   *
   * @default websecure
   */
  readonly httpsEntryPoint?: string;
}

const PREFIX = `${TRAEFIK_PREFIX}router.`;
const REDIRECT = 'https-redirect';
const REDIRECT_HOSTS = 'redirect-hosts';

/**
 * Traefik tries longer rules first, and the rule of an exact path is shorter
 * than that of a prefix around it: ``Path(`/a`)`` and ``PathPrefix(`/`)``. No
 * rule is as long as the numbers for those that have to come first.
 */
enum Priority {
  EXACT_PATH = '20000',
  PREFIX_ITSELF = '10000',
  DEFAULT_BACKEND = '1',
}

/**
 * Routes for which the same annotations hold, and so an Ingress of their own.
 */
interface Part {
  readonly id: string;
  readonly routes: Route[];
  readonly rewrite?: string;
  readonly priority?: Priority;
}

/**
 * Traefik 3, by Ingress and its `Middleware`s.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
export function traefik(options: TraefikOptions): Dialect {
  const className = options.className ?? 'traefik';
  const http = options.httpEntryPoint ?? 'web';
  const https = options.httpsEntryPoint ?? 'websecure';

  return {
    label: 'Traefik',
    facts: { controller: 'traefik', className, httpEntryPoint: http, httpsEntryPoint: https },
    // Other entry points than the usual ones are other addresses.
    placeOf: () => ['class', className, ...(http === 'web' && https === 'websecure' ? [] : [http, https])].join(' '),
    servesCertificate: true,
    sameForHost: ['certificate', 'plainHttp'],
    sourceOptions: options,
    usualPods: { namespace: 'traefik', labels: { 'app.kubernetes.io/name': 'traefik' } },
    notices: () => [],

    optionProblems: () => entryPointProblems({ httpEntryPoint: http, httpsEntryPoint: https }),
    answers: TRAEFIK_ANSWERS,
    entry: undefined,
    entryNeeds: listenerNeeds,
    // One annotation holds for all ports of a Service.
    backendNeeds: (routes) => protocolNeeds(routes, 'service'),
    serviceParts: (needs) => needs.every(({ value }) => value === 'http') ? {} : { annotations: writtenBy('backendProtocol', { [SERVERS_SCHEME]: 'h2c' }) },
    addressProblems: (route, added) => [...pathProblems(route), ...overlapProblems(route, added)],

    objects: (site, routes, nameOf) => {
      const { transport, defaultBackend } = site;
      const nameOfMiddleware = (id: string) => `${site.namespace}-${nameOf(id)}@kubernetescrd`;
      const ingress = (part: Part, annotations: OptionAnnotations) => ingressObject(site, {
        id: part.id,
        routes: part.routes,
        ingressClassName: className,
        annotations: {
          ...annotations,
          ...(part.rewrite === undefined ? {} : rewriteLast(nameOfMiddleware(part.rewrite))),
          ...(part.priority === undefined ? {} : writtenBy('path', { [`${PREFIX}priority`]: part.priority })),
        },
      });
      const onHttps = { ...entryPoint('httpsEntryPoint', https, false), ...writtenBy('tls', { [`${PREFIX}tls`]: 'true' }) };
      const onHttp = (isOnly: boolean) => entryPoint('httpEntryPoint', http, isOnly);
      const withDefault = (isMeant: (route: Transport) => boolean): Served => ({
        routes: routes.filter(isMeant),
        defaultRoutes: defaultBackend === undefined || !isMeant(transport) ? [] : [rootOf(undefined, defaultBackend, transport)],
      });
      const redirected = redirectedParts(withDefault(({ plainHttp }) => plainHttp === 'redirected'));
      const otherHosts = redirectedHosts(redirectRoutes(site, routes));
      // A router with TLS answers HTTPS only, so that HTTP needs one of its own.
      const byHttps = servedParts(site, withDefault(hasCertificate), hasCertificate(transport) ? undefined : 'https');
      const byHttp = servedParts(site, withDefault(({ plainHttp }) => plainHttp === 'served'), hasCertificate(transport) ? 'http' : undefined);
      return [
        ...middlewares(site, routes),
        ...byHttps.map((part) => ingress(part, onHttps)),
        ...(redirected.length === 0 ? [] : [{ id: REDIRECT, ...MIDDLEWARE, spec: { redirectScheme: { scheme: 'https', permanent: true } } }]),
        ...redirected.map((part) => ingress(withoutTls(part), { ...onHttp(false), ...redirectFirst('redirectToHttps', nameOfMiddleware(REDIRECT)) })),
        ...byHttp.map((part) => ingress(withoutTls(part), onHttp(!part.routes.some(hasCertificate)))),
        ...(otherHosts.length === 0 ? [] : [redirectingHosts(site)]),
        ...otherHosts.map(({ scheme, ...part }) => ingress(scheme === 'https' ? part : withoutTls(part), {
          ...(scheme === 'https' ? onHttps : onHttp(!hasCertificate(transport))),
          ...redirectFirst('redirectHosts', nameOfMiddleware(REDIRECT_HOSTS)),
        })),
      ];
    },
  };
}

function hasCertificate({ certificate }: Transport): boolean {
  return certificate !== undefined;
}

function withoutTls(part: Part): Part {
  return { ...part, routes: part.routes.map(({ certificate, ...route }) => ({ ...route, plainHttp: 'served' })) };
}

/** Others may serve the site as well, where there is not one for each scheme. */
function entryPoint(option: string, name: string, isOnly: boolean): OptionAnnotations {
  const join = (given: string) => isOnly && itemsOf(given).includes(name) ? given : undefined;
  return { [`${PREFIX}entrypoints`]: { option, written: name, join } };
}

/** Whoever comes by plain HTTP is sent away before anything asks for a password. */
function redirectFirst(option: string, name: string): OptionAnnotations {
  return middlewareAnnotation(option, name, (others) => [name, ...others]);
}

/** The middlewares of the user see the path that the client has sent. */
function rewriteLast(name: string): OptionAnnotations {
  return middlewareAnnotation('replacePrefix', name, (others) => [...others, name]);
}

function middlewareAnnotation(option: string, written: string, inOrder: (others: string[]) => string[]): OptionAnnotations {
  const join = (given: string) => inOrder(itemsOf(given).filter((item) => item !== written)).join(',');
  return { [`${PREFIX}middlewares`]: { option, written, join } };
}

/** Routes that are answered in one way by one scheme. */
interface Served {
  readonly routes: Route[];

  /** That of every host, if requests which no path matches are answered so. */
  readonly defaultRoutes: Route[];
}

/** @param scheme what the ids begin with; nothing for those that stand for the site */
function servedParts(site: Site, { routes, defaultRoutes }: Served, scheme?: string): Part[] {
  const exactOnes = exactPaths(routes);
  const parts = [...groupBy(routes, (route) => rewriteId(site, route))].flatMap(([rewrite, group]): Part[] => {
    const split = splitPrefixes(group, exactOnes);
    const paths = { exact: split.filter(({ exact }) => exact), below: split.filter(({ exact }) => !exact) };
    return rewrite === '' ? [
      { id: MAIN, routes: paths.below },
      { id: 'exact', routes: paths.exact, priority: Priority.EXACT_PATH },
    ] : [
      { id: `ingress-${rewrite}`, routes: paths.below, rewrite },
      { id: `exact-${rewrite}`, routes: paths.exact, rewrite, priority: Priority.PREFIX_ITSELF },
    ];
  });
  const all = [...parts.filter(({ routes: { length } }) => length > 0), ...defaultParts(defaultRoutes, 'default-backend')];
  return scheme === undefined ? all : all.map((part) => ({ ...part, id: part.id === MAIN ? scheme : `${scheme}-${part.id}` }));
}

function redirectedParts({ routes, defaultRoutes }: Served): Part[] {
  const kept = routes.map((route) => ({ ...route, replacement: undefined }));
  const all = routes.length === 0 ? [] : [{ id: `${REDIRECT}-ingress`, routes: splitPrefixes(kept, exactPaths(kept)) }];
  return [...all, ...defaultParts(defaultRoutes, 'default-backend-redirect')];
}

/** Not `defaultBackend`: Traefik takes one of these in the whole cluster, and for one entry point. */
function defaultParts(routes: Route[], id: string): Part[] {
  return routes.length === 0 ? [] : [{ id, routes, priority: Priority.DEFAULT_BACKEND }];
}

/**
 * Each prefix as the path itself and what is below it, since Traefik compares
 * prefixes character by character. A path that is served exactly stays as it is,
 * whatever becomes of the prefix of the same text.
 *
 * @param exact those of the whole site
 */
function splitPrefixes(routes: Route[], exact: ReadonlySet<string>): Route[] {
  return routes.flatMap((route) => route.exact || route.path === '/' ? [route] : [
    ...(exact.has(placeOf(route)) ? [] : [{ ...route, exact: true }]),
    { ...route, path: `${route.path}/` },
  ]);
}

function exactPaths(routes: Route[]): ReadonlySet<string> {
  return new Set(routes.filter(({ exact }) => exact).map(placeOf));
}

function placeOf({ host, path }: Route): string {
  return `${host ?? ''} ${path}`;
}

const MIDDLEWARE = { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware' };

/** A prefix is stripped alike whatever its host; what replaces it is said for one path of one host. */
function rewriting({ replacement }: Route): Sharing {
  return replacement === '/' ? { by: 'path', purpose: 'strip' } : { by: 'route', purpose: 'replace' };
}

function rewriteId(site: Site, route: Route): string {
  return route.replacement === undefined ? '' : idOf(site, route, rewriting(route));
}

function middlewares(site: Site, routes: Route[]): SiteObject[] {
  const rewritten = routes.filter((route) => route.replacement !== undefined);
  return sharedObjects(site, rewritten, rewriting).map(({ id, routes: [{ path, replacement }] }) => ({
    id,
    ...MIDDLEWARE,
    spec: replacement === '/'
      ? { stripPrefix: { prefixes: [path] } }
      : { replacePathRegex: { regex: `^${path === '/' ? '' : literalPattern(path)}(/.*)?$`, replacement: `${replacement}$1` } },
  }));
}

/** The hosts that are redirected to that of the site, by each scheme. */
function redirectedHosts(routes: Route[]): { readonly id: string; readonly scheme: 'http' | 'https'; readonly routes: Route[] }[] {
  const schemes = (['https', 'http'] as const).filter((scheme) => scheme === 'http' || routes.some(hasCertificate));
  return routes.length === 0 ? [] : schemes.map((scheme) => ({ id: `${REDIRECT_HOSTS}-${scheme}`, scheme, routes }));
}

/** What is compared is the whole address, with the port if the client names one, and with the query. */
function redirectingHosts(site: Site): SiteObject {
  const { scheme, host, permanent } = redirectTarget(site);
  return { id: REDIRECT_HOSTS, ...MIDDLEWARE, spec: { redirectRegex: { regex: REDIRECTED, replacement: `${scheme}://${host}/$1`, permanent } } };
}

function entryPointProblems(entryPoints: { [property: string]: string }): PropertyProblem[] {
  return Object.entries(entryPoints).filter(([, value]) => !isDnsLabel(value)).map(([property, value]) => ({
    property, rule: 'must be the name of one entry point: lower-case letters, digits and hyphens', value, fix: "write for example 'web'",
  }));
}

/** Traefik compares what is left of a request's path when it is decoded. */
function pathProblems({ path }: Route): PropertyProblem[] {
  return !path.includes('%') ? [] : [{
    property: 'path', rule: 'must not hold % for Traefik, which compares decoded paths', value: path, fix: 'rename the path, or name another controller',
  }];
}

/** Traefik goes by the length of a rule and not by how precise its host is. */
function overlapProblems({ host }: Route, added: AddedRoutes): PropertyProblem[] {
  const other = added.overlapping(host);
  return other === undefined ? [] : [{
    property: 'host',
    rule: `must not be served beside ${other.host === undefined ? 'every host' : `'${other.host}'`}, because Traefik does not prefer the one that is more precise`,
    ...(host === undefined ? {} : { value: host }),
    fix: 'list the hosts one by one, or name another controller',
  }];
}
