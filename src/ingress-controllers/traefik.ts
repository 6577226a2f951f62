import { certificateOf, secretNameOf } from './certificate';
import { ControllerOptions, controllerPods } from './controller-options';
import { Dialect, MAIN, Route, Site, SiteObject } from './dialect';
import { ingressObject, strictPaths } from './ingress-object';
import { objectId } from './object-id';
import { groupBy, namedHostsOf } from './routes';
import { PropertyProblem } from '../private/invalid';
import { literalPattern } from '../private/safe-path';
import { isDnsLabel } from '../rules/formats/dns-label';

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

const PREFIX = 'traefik.ingress.kubernetes.io/router.';
const REDIRECT = 'https-redirect';

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
    controllerPods: controllerPods(options, { namespace: 'traefik', labels: { 'app.kubernetes.io/name': 'traefik' } }),
    notices: () => [],

    siteProblems: (site) => [
      ...entryPointProblems({ httpEntryPoint: http, httpsEntryPoint: https }),
      ...(site.redirectToHttps ? namespaceProblems(site, 'redirectToHttps') : []),
    ],

    routeProblems: (site, route) => route.replacement === undefined ? [] : namespaceProblems(site, route.replacement === '/' ? 'stripPrefix' : 'replacePrefix'),

    objects: (site, routes, nameOf) => {
      const secretName = secretNameOf(site, nameOf);
      const middleware = (id: string) => ({ [`${PREFIX}middlewares`]: `${site.namespace}-${nameOf(id)}@kubernetescrd` });

      const ingresses = (idOf: (id: string) => string, annotations: { [key: string]: string }, secret?: string) =>
        [...groupBy(routes, rewriteId)].map(([rewrite, group]) => ingressObject(site, {
          id: idOf(rewrite === '' ? MAIN : `${rewrite}-ingress`),
          ingressClassName: className,
          annotations: { ...annotations, ...(rewrite === '' ? {} : middleware(rewrite)) },
          routes: group,
          secretName: secret,
          pathsOf: strictPaths,
        }));
      const defaultIngress = (id: string, annotations: { [key: string]: string }) => site.defaultBackend === undefined ? [] : [
        ingressObject(site, { id, ingressClassName: className, annotations, routes: [], defaultBackend: site.defaultBackend }),
      ];

      const onHttp = { [`${PREFIX}entrypoints`]: http };
      const onHttps = { [`${PREFIX}entrypoints`]: https, [`${PREFIX}tls`]: 'true' };
      if (secretName === undefined) {
        return [...middlewares(routes), ...ingresses((id) => id, onHttp), ...defaultIngress('default-backend', onHttp)];
      }
      return [
        ...certificateOf(site, namedHostsOf(routes), nameOf),
        ...middlewares(routes),
        ...ingresses((id) => id, onHttps, secretName),
        ...defaultIngress('default-backend', onHttps),
        ...(site.redirectToHttps ? [
          { id: REDIRECT, ...MIDDLEWARE, spec: { redirectScheme: { scheme: 'https', permanent: true } } },
          ...(routes.length === 0 ? [] : [
            ingressObject(site, { id: `${REDIRECT}-ingress`, ingressClassName: className, annotations: { ...onHttp, ...middleware(REDIRECT) }, routes, pathsOf: strictPaths }),
          ]),
          ...defaultIngress('default-backend-redirect', { ...onHttp, ...middleware(REDIRECT) }),
        ] : [
          // A router with TLS answers HTTPS only, so that HTTP needs one of its own.
          ...ingresses((id) => id === MAIN ? 'http' : `${id}-http`, onHttp),
          ...defaultIngress('default-backend-http', onHttp),
        ]),
      ];
    },
  };
}

const MIDDLEWARE = { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware' };

function rewriteId({ path, replacement }: Route): string {
  if (replacement === undefined) {
    return '';
  }
  return replacement === '/' ? objectId('strip', path) : objectId('replace', `${path} ${replacement}`);
}

function middlewares(routes: Route[]): SiteObject[] {
  const rewritten = routes.filter((route) => route.replacement !== undefined);
  return [...groupBy(rewritten, rewriteId)].map(([id, [{ path, replacement }]]) => ({
    id,
    ...MIDDLEWARE,
    spec: replacement === '/'
      ? { stripPrefix: { prefixes: [path] } }
      : { replacePathRegex: { regex: `^${literalPattern(path)}(/.*)?$`, replacement: `${replacement}$1` } },
  }));
}

function entryPointProblems(entryPoints: { [property: string]: string }): PropertyProblem[] {
  return Object.entries(entryPoints).filter(([, value]) => !isDnsLabel(value)).map(([property, value]) => ({
    property, rule: 'must be the name of one entry point: lower-case letters, digits and hyphens', value, fix: "write for example 'web'",
  }));
}

/** Traefik finds a Middleware by its namespace and name only. */
function namespaceProblems(site: Site, property: string): PropertyProblem[] {
  return site.namespace !== undefined ? [] : [{
    property,
    rule: 'needs the namespace of the chart to be known, because Traefik names a Middleware by it',
    fix: "give the chart a namespace, for example 'new Chart(app, \"shop\", { namespace: \"shop\" })'",
  }];
}
