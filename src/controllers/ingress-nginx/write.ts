import { INGRESS_NGINX_ANSWERS } from './answers';
import { BACKEND_PROTOCOL, NGINX_PREFIX, PERMANENT_REDIRECT } from './facts';
import { OptionAnnotations, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { ControllerOptions } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect, SiteObject } from '../dialect';
import { listenerNeeds } from '../entry-need';
import { HostRoutes } from '../host-routes';
import { IngressParts, IngressPath, ingressObject } from '../ingress-object';
import { redirectRoutes, redirectTarget } from '../redirect-hosts';
import { byHost } from '../routes';
import { sharedObjects, Sharing } from '../shared-objects';
import { Route, Site } from '../site';

/**
 * Options for `IngressController.ingressNginx`.
 */
export interface IngressNginxOptions extends ControllerOptions {
  /**
   * The Ingress class.
   *
   * @default nginx
   */
  readonly className?: string;

  /**
   * Whether you know that the controller gets no fixes any more. Nothing is
   * printed about it then, nor reported for the site.
   *
   * @default false
   */
  readonly retirementAcknowledged?: boolean;
}

const PREFIX = NGINX_PREFIX;

/**
 * ingress-nginx, the community controller that was archived in March 2026.
 *
 * A rewritten path makes it read every path of the host as a regular
 * expression. So each host has Ingresses of its own, and where one path is
 * rewritten the others are written as expressions that match the same requests,
 * and those in other case.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 */
export function ingressNginx(options: IngressNginxOptions): Dialect {
  const className = options.className ?? 'nginx';

  return {
    label: 'ingress-nginx',
    facts: { controller: 'ingress-nginx', className },
    placeOf: () => `class ${className}`,
    servesCertificate: true,
    sameForHost: ['certificate'],
    sourceOptions: options,
    usualPods: {
      namespace: 'ingress-nginx',
      labels: { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' },
    },

    notices: () => options.retirementAcknowledged ? [] : [
      'ingress-nginx was archived in March 2026 and gets no security fixes any more; '
      + "move to another controller with 'migrateTo', or write 'retirementAcknowledged: true' if you know",
    ],

    optionProblems: () => [],
    answers: INGRESS_NGINX_ANSWERS,
    entry: undefined,
    entryNeeds: listenerNeeds,
    // An Ingress says it itself.
    backendNeeds: () => [],
    serviceParts: () => ({}),
    addressProblems: (route, added) => [...characterProblems(route), ...expressionProblems(route, added.ofHost(route.host))],

    objects: (site, routes) => {
      // A default backend of an Ingress would be that of unknown hosts only.
      const all = withDefaultRoutes(site, routes);
      const said = options.retirementAcknowledged ? [{ id: 'ingress/retired-controller', because: 'retirementAcknowledged: true' }] : [];
      const common = { ingressClassName: className, said };
      return [
        ...byHost(all).flatMap(([, ofHost]) => hostObjects(site, ofHost, common)),
        ...redirectObjects(site, redirectRoutes(site, routes), common),
      ];
    },
  };
}

function hostObjects(site: Site, routes: Route[], common: Pick<IngressParts, 'ingressClassName' | 'said'>): SiteObject[] {
  const kept = routes.filter((route) => !isRewritten(route));
  const rewritten = routes.filter(isRewritten);
  const expressions = rewritten.length > 0;
  return [
    ...sharedObjects(site, kept, (route) => isApart(site, route) ? { by: 'route' } : { by: 'host' }).map((object) => ingressObject(site, {
      ...common,
      ...object,
      annotations: { ...ingressAnnotations(object.routes[0]), ...(expressions ? EXPRESSIONS : {}) },
      ...(expressions ? { pathsOf: expressionOf } : {}),
    })),
    ...sharedObjects(site, rewritten, (route) => rewriting(site, route)).map((object) => ingressObject(site, {
      ...common,
      ...object,
      annotations: { ...ingressAnnotations(object.routes[0]), ...EXPRESSIONS, ...writtenBy('replacePrefix', { [`${PREFIX}rewrite-target`]: rewriteTarget(object.routes[0]) }) },
      pathsOf: expressionOf,
    })),
  ];
}

/** It redirects by either scheme before anything else is done with a request. */
function redirectObjects(site: Site, routes: Route[], common: Pick<IngressParts, 'ingressClassName' | 'said'>): SiteObject[] {
  const { scheme, host } = redirectTarget(site);
  const annotations = writtenBy('redirectHosts', { [PERMANENT_REDIRECT]: `${scheme}://${host}$request_uri` });
  return routes.length === 0 ? [] : [ingressObject(site, { ...common, id: 'redirect-hosts', routes, annotations })];
}

/** One annotation strips all prefixes of an Ingress; what replaces one is said for it alone. */
function rewriting(site: Site, route: Route): Sharing {
  if (route.replacement !== '/') {
    return { by: 'route', purpose: 'replace' };
  }
  return isApart(site, route) ? { by: 'route' } : { by: 'host', purpose: 'strip' };
}

/** Whether one annotation would say for a whole Ingress what holds for this route: another redirect than the site's, or gRPC. */
function isApart({ transport }: Site, { certificate, plainHttp, backendProtocol }: Route): boolean {
  return backendProtocol !== undefined || (certificate !== undefined && plainHttp !== transport.plainHttp);
}

/** The second group is the rest of the path, the first its slash, which a root has already. */
function rewriteTarget({ path, replacement }: Route): string {
  return replacement === '/' ? '/$2' : path === '/' ? `${replacement}/$2` : `${replacement}$1$2`;
}

/**
 * A path as an expression that matches what `Exact` and `Prefix` match.
 *
 * The controller tries longer texts first, not more specific paths, so the
 * tails are such that a longer path is always the longer text and an exact path
 * longer than the prefix around it.
 */
function expressionOf({ path, exact, replacement }: Route): IngressPath[] {
  const rootTail = replacement === undefined ? '' : '()(.*)';
  const tail = exact ? '($)(.*)(.*)' : path === '/' ? rootTail : '(/|$)(.*)';
  return [{ path: `${path}${tail}`, pathType: 'ImplementationSpecific' }];
}

const EXPRESSIONS = writtenBy('path', { [`${PREFIX}use-regex`]: 'true' });

function ingressAnnotations({ certificate, plainHttp, backendProtocol }: Route): OptionAnnotations {
  return {
    ...(backendProtocol === undefined ? {} : writtenBy('backendProtocol', { [BACKEND_PROTOCOL]: 'GRPC' })),
    ...(certificate === undefined ? {} : writtenBy('redirectToHttps', { [`${PREFIX}ssl-redirect`]: String(plainHttp === 'redirected') })),
  };
}

/** Its admission webhook lets nothing else into a path. */
function characterProblems({ path }: Route): PropertyProblem[] {
  return /^[A-Za-z0-9._/-]*$/.test(path) ? [] : [{
    property: 'path',
    rule: 'must hold only letters, digits and ._-/ for ingress-nginx, which refuses anything else',
    value: path,
    fix: 'rename the path, or name another controller',
  }];
}

/** What would match too much, where paths are read as regular expressions. */
function expressionProblems(route: Route, siblings: HostRoutes): PropertyProblem[] {
  if (!siblings.areRewritten && !isRewritten(route)) {
    return [];
  }
  const fix = "serve it from another 'host', or name another controller";
  // Those before were not read as expressions until now.
  const judged = siblings.areRewritten ? [route] : [...siblings.all, route];
  const dotted = judged.find(({ path }) => path.includes('.'));
  if (dotted) {
    const rule = 'must not hold a dot on a host where ingress-nginx rewrites a path, because it then matches any character';
    return [{ property: 'path', rule, value: dotted.path, fix }];
  }
  for (const { path } of judged) {
    const other = siblings.clashWith(path);
    if (other !== undefined) {
      const rule = `must not differ from '${other}' in the case of letters on a host where ingress-nginx rewrites a path, because it then ignores the case`;
      return [{ property: 'path', rule, value: path, fix }];
    }
  }
  return [];
}

function isRewritten({ replacement }: Route): boolean {
  return replacement !== undefined;
}
