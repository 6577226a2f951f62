import { certificateOf, secretNameOf } from './certificate';
import { ControllerOptions, controllerPods } from './controller-options';
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
   * Whether you know that the controller gets no fixes any more; nothing is
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
 * rewritten the others are written as expressions that match the same requests.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 */
export function ingressNginx(options: IngressNginxOptions): Dialect {
  const className = options.className ?? 'nginx';

  return {
    label: 'ingress-nginx',
    controllerPods: controllerPods(options, {
      namespace: 'ingress-nginx',
      labels: { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' },
    }),

    notices: () => options.retirementAcknowledged ? [] : [
      'ingress-nginx was archived in March 2026 and gets no security fixes any more; '
      + "move to another controller with 'migrateTo', or write 'retirementAcknowledged: true' if you know",
    ],

    siteProblems: () => [],

    routeProblems: (_, route, siblings) => pathProblems(route, siblings),

    objects: (site, routes, nameOf) => {
      const secretName = secretNameOf(site, nameOf);
      const common = { ingressClassName: className, secretName };
      return [
        ...certificateOf(site, namedHostsOf(routes), nameOf),
        ...hostsOf(routes).flatMap((host) => hostObjects(site, host, routes.filter((route) => route.host === host), common)),
        ...(site.defaultBackend === undefined ? [] : [ingressObject(site, {
          id: 'default-backend', ingressClassName: className, routes: [], defaultBackend: site.defaultBackend, annotations: redirectAnnotation(site),
        })]),
      ];
    },
  };
}

function hostObjects(site: Site, host: string | undefined, routes: Route[], common: { ingressClassName: string; secretName?: string }): SiteObject[] {
  const kept = routes.filter((route) => route.replacement === undefined);
  const rewritten = routes.filter((route) => route.replacement !== undefined);
  const expressions = rewritten.length > 0;
  const suffix = host === site.host ? '' : host ?? 'every-host';

  const objects = kept.length === 0 ? [] : [ingressObject(site, {
    ...common,
    id: suffix === '' ? MAIN : objectId('host', suffix),
    routes: kept,
    annotations: { ...redirectAnnotation(site), ...(expressions ? { [`${PREFIX}use-regex`]: 'true' } : {}) },
    ...(expressions ? { pathsOf: expressionOf } : {}),
  })];
  for (const [replacement, group] of groupBy(rewritten, (route) => route.replacement!)) {
    objects.push(ingressObject(site, {
      ...common,
      id: replacement === '/' ? objectId('strip', suffix) : objectId('replace', `${replacement} ${suffix}`.trim()),
      routes: group,
      annotations: {
        ...redirectAnnotation(site),
        [`${PREFIX}use-regex`]: 'true',
        // The second group is the rest of the path, the first its slash, which the root has already.
        [`${PREFIX}rewrite-target`]: replacement === '/' ? '/$2' : `${replacement}$1$2`,
      },
      pathsOf: expressionOf,
    }));
  }
  return objects;
}

/**
 * A path as an expression that matches what `Exact` and `Prefix` match.
 *
 * The controller tries longer texts first, not more specific paths, so the
 * tails are such that a longer path is always the longer text and an exact path
 * longer than the prefix around it.
 */
function expressionOf({ path, exact }: Route): IngressPath[] {
  const tail = exact ? '($)(.*)(.*)' : path === '/' ? '' : '(/|$)(.*)';
  return [{ path: `${path}${tail}`, pathType: 'ImplementationSpecific' }];
}

function redirectAnnotation(site: Site): { [key: string]: string } {
  return site.tls._kind === 'none' ? {} : { [`${PREFIX}ssl-redirect`]: String(site.redirectToHttps) };
}

function pathProblems(route: Route, siblings: Route[]): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (!/^[A-Za-z0-9._/-]*$/.test(route.path)) {
    problems.push({
      property: 'path',
      rule: 'must hold only letters, digits and ._-/ for ingress-nginx, which refuses anything else',
      value: route.path,
      fix: 'rename the path, or name another controller',
    });
  }
  if (route.replacement !== undefined && !/^[A-Za-z0-9._~/-]*$/.test(route.replacement)) {
    problems.push({ property: 'replacePrefix', rule: 'must hold only letters, digits and ._~-/ for ingress-nginx', value: route.replacement, fix: 'rename the path' });
  }
  const all = [...siblings, route];
  const dotted = all.find(({ path }) => path.includes('.'));
  if (dotted && all.some(({ replacement }) => replacement !== undefined) && (route === dotted || route.replacement !== undefined)) {
    problems.push({
      property: 'path',
      rule: 'must not hold a dot on a host where ingress-nginx rewrites a path, because it then matches any character',
      value: dotted.path,
      fix: "serve it from another 'host', or name another controller",
    });
  }
  return problems;
}
