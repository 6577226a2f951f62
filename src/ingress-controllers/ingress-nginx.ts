import { certificateOf, secretNameOf } from './certificate';
import { ControllerOptions, controllerPods } from './controller-options';
import { withDefaultRoutes } from './default-routes';
import { Dialect, MAIN, Route, Site, SiteObject } from './dialect';
import { IngressPath, ingressObject } from './ingress-object';
import { objectId } from './object-id';
import { groupBy, hostsOf, namedHostsOf } from './routes';
import { PropertyProblem } from '../private/invalid';

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
   * printed about it then.
   *
   * @default false
   */
  readonly retirementAcknowledged?: boolean;
}

const PREFIX = 'nginx.ingress.kubernetes.io/';

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
    servesCertificate: true,
    controllerPods: controllerPods(options, {
      namespace: 'ingress-nginx',
      labels: { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' },
    }),

    notices: () => options.retirementAcknowledged ? [] : [
      'ingress-nginx was archived in March 2026 and gets no security fixes any more; '
      + "move to another controller with 'migrateTo', or write 'retirementAcknowledged: true' if you know",
    ],

    siteProblems: () => [],

    routeProblems: (site, route, siblings) => [
      ...characterProblems(route),
      ...expressionProblems(route, siblings),
      ...rootProblems(site, route),
    ],

    objects: (site, routes, nameOf) => {
      // A default backend of an Ingress would be that of unknown hosts only.
      const all = withDefaultRoutes(site, routes);
      const common = { ingressClassName: className, secretName: secretNameOf(site, nameOf) };
      return [
        ...certificateOf(site, namedHostsOf(routes), nameOf),
        ...hostsOf(all).flatMap((host) => hostObjects(site, host, all.filter((route) => route.host === host), common)),
      ];
    },
  };
}

function hostObjects(site: Site, host: string | undefined, routes: Route[], common: { ingressClassName: string; secretName?: string }): SiteObject[] {
  const kept = routes.filter((route) => !isRewritten(route));
  const rewritten = routes.filter(isRewritten);
  const expressions = rewritten.length > 0;
  const suffix = host === site.host ? '' : host ?? 'every-host';

  const objects = kept.length === 0 ? [] : [ingressObject(site, {
    ...common,
    id: suffix === '' ? MAIN : objectId('host', suffix),
    routes: kept,
    annotations: { ...redirectAnnotation(site), ...(expressions ? { [`${PREFIX}use-regex`]: 'true' } : {}) },
    ...(expressions ? { pathsOf: expressionOf } : {}),
  })];
  for (const [target, group] of groupBy(rewritten, rewriteTarget)) {
    const replacement = target.replace(/[$][12]/g, '');
    objects.push(ingressObject(site, {
      ...common,
      id: replacement === '/' ? objectId('strip', suffix) : objectId('replace', `${replacement} ${suffix}`.trim()),
      routes: group,
      annotations: { ...redirectAnnotation(site), [`${PREFIX}use-regex`]: 'true', [`${PREFIX}rewrite-target`]: target },
      pathsOf: expressionOf,
    }));
  }
  return objects;
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

function redirectAnnotation(site: Site): { [key: string]: string } {
  return site.tls._kind === 'none' ? {} : { [`${PREFIX}ssl-redirect`]: String(site.redirectToHttps) };
}

/** Its admission webhook lets nothing else into a path or a rewrite. */
function characterProblems({ path, replacement }: Route): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (!/^[A-Za-z0-9._/-]*$/.test(path)) {
    problems.push({
      property: 'path',
      rule: 'must hold only letters, digits and ._-/ for ingress-nginx, which refuses anything else',
      value: path,
      fix: 'rename the path, or name another controller',
    });
  }
  if (replacement !== undefined && !/^[A-Za-z0-9._~/-]*$/.test(replacement)) {
    problems.push({ property: 'replacePrefix', rule: 'must hold only letters, digits and ._~-/ for ingress-nginx', value: replacement, fix: 'rename the path' });
  }
  return problems;
}

/** What would match too much, where paths are read as regular expressions. */
function expressionProblems(route: Route, siblings: Route[]): PropertyProblem[] {
  const all = [...siblings, route];
  if (!all.some(isRewritten)) {
    return [];
  }
  const fix = "serve it from another 'host', or name another controller";
  const added = siblings.some(isRewritten) ? [route] : all;
  const dotted = added.find(({ path }) => path.includes('.'));
  if (dotted) {
    const rule = 'must not hold a dot on a host where ingress-nginx rewrites a path, because it then matches any character';
    return [{ property: 'path', rule, value: dotted.path, fix }];
  }
  for (const { path } of added) {
    const other = all.find((candidate) => isConfused(path, candidate.path) || isConfused(candidate.path, path));
    if (other) {
      const rule = `must not differ from '${other.path}' in the case of letters on a host where ingress-nginx rewrites a path, because it then ignores the case`;
      return [{ property: 'path', rule, value: path, fix }];
    }
  }
  return [];
}

function isRewritten({ replacement }: Route): boolean {
  return replacement !== undefined;
}

/** Whether a path is, or is below, a prefix only when the case of letters does not count. */
function isConfused(path: string, prefix: string): boolean {
  return !isWithin(path, prefix) && isWithin(path.toLowerCase(), prefix.toLowerCase());
}

function isWithin(path: string, prefix: string): boolean {
  return path === prefix || prefix === '/' || path.startsWith(`${prefix}/`);
}

/** The Ingress for the root of the default backend is there from the start. */
function rootProblems(site: Site, { path, replacement }: Route): PropertyProblem[] {
  return site.defaultBackend === undefined || path !== '/' || replacement === undefined ? [] : [{
    property: 'replacePrefix',
    rule: "must not be given for '/' beside a default backend for ingress-nginx",
    value: replacement,
    fix: 'leave the default backend out, which gets nothing of this host then',
  }];
}
