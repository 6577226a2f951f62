import { CONTOUR_ANSWERS } from './answers';
import { CONTOUR_PREFIX, H2C_PORTS } from './facts';
import { writtenBy } from '../../manifest/option-annotations';
import { OptionClaim } from '../../manifest/option-claims';
import { literalPattern } from '../../text/safe-path';
import { portsOfHttp2, protocolNeeds } from '../backend-need';
import { ControllerOptions } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect, SiteObject } from '../dialect';
import { listenerNeeds } from '../entry-need';
import { ingressObject } from '../ingress-object';
import { objectId } from '../object-id';
import { redirectTarget } from '../redirect-hosts';
import { byHost, sorted } from '../routes';
import { SharedObject, sharedObjects, Sharing } from '../shared-objects';
import { Route, Site } from '../site';

/**
 * Options for `IngressController.contour`.
 */
export interface ContourOptions extends ControllerOptions {
  /**
   * The Ingress class.
   *
   * @default contour
   */
  readonly className?: string;
}

/** The part of a route of an `HTTPProxy` that matches requests and rewrites them. */
interface RouteMatch {
  readonly conditions: unknown[];
  readonly pathRewritePolicy?: unknown;
}

/**
 * Contour, by one `HTTPProxy` for each host, since its Ingress cannot rewrite;
 * and by an Ingress for requests to any host, since an `HTTPProxy` has a host.
 *
 * @see https://projectcontour.io/docs/main/config/fundamentals/
 */
export function contour(options: ContourOptions): Dialect {
  const className = options.className ?? 'contour';

  return {
    label: 'Contour',
    facts: { controller: 'contour', className },
    placeOf: () => `class ${className}`,
    servesCertificate: true,
    sameForHost: ['certificate'],
    sourceOptions: options,
    usualPods: { namespace: 'projectcontour', labels: { app: 'envoy' } },
    notices: () => [],

    optionProblems: () => [],
    answers: CONTOUR_ANSWERS,
    addressProblems: () => [],
    entry: undefined,
    entryNeeds: listenerNeeds,
    // A route of an HTTPProxy that says nothing is served as the Service says.
    backendNeeds: (routes) => protocolNeeds(routes.filter(({ host, backendProtocol }) => host === undefined || backendProtocol === undefined), 'port'),
    serviceParts: (needs) => {
      const ports = portsOfHttp2(needs);
      return ports.length === 0 ? {} : { annotations: writtenBy('backendProtocol', { [H2C_PORTS]: ports.join(',') }) };
    },

    objects: (site, routes) => {
      const all = withDefaultRoutes(site, routes);
      return [
        ...byHost(all).flatMap(([host, ofHost]) => sharedObjects(site, ofHost, sharing).map((object) => host === undefined
          ? ingressObject(site, { ...object, ingressClassName: className })
          : httpProxy(host, object, className))),
        ...site.redirectHosts.map((host) => redirectProxy(host, site, className)),
      ];
    },
  };
}

/** An HTTPProxy is for one host, and the Ingress for all others. */
function sharing({ host }: Route): Sharing {
  return host === undefined ? { by: 'site', purpose: 'every-host' } : { by: 'host' };
}

function httpProxy(host: string, { id, routes }: SharedObject, className: string): SiteObject {
  const exactPaths = new Set(routes.filter(({ exact }) => exact).map(({ path }) => path));
  const [{ certificate }] = routes;
  const served = sorted(routes).flatMap((route) => matches(route, exactPaths).map((match) => ({
    ...match,
    // With TLS Contour redirects by itself, unless a route permits plain HTTP.
    ...(certificate !== undefined && route.plainHttp === 'served' ? { permitInsecure: true } : {}),
    services: [{ name: route.backend.service, port: route.backend.port, ...(route.backendProtocol === undefined ? {} : { protocol: 'h2c' }) }],
  })));
  const without = (option: string, field: string): OptionClaim => ({
    option, path: ['spec', 'routes'], wanted: served.map(({ conditions, permitInsecure }) => ({ conditions, [field]: field === 'permitInsecure' ? permitInsecure : undefined })),
  });
  return {
    id,
    apiVersion: `${CONTOUR_PREFIX}v1`,
    kind: 'HTTPProxy',
    spec: {
      ingressClassName: className,
      virtualhost: { fqdn: host, ...(certificate === undefined ? {} : { tls: { secretName: certificate.secretName } }) },
      routes: served,
    },
    claims: [
      without('paths', 'requestRedirectPolicy'),
      without('paths', 'directResponsePolicy'),
      { option: 'paths', path: ['spec', 'tcpproxy'], wanted: undefined },
      ...(certificate === undefined ? [] : [{ option: 'tls', path: ['spec', 'virtualhost', 'tls', 'passthrough'], wanted: undefined }]),
      ...(routes.some(({ plainHttp }) => plainHttp === 'redirected') ? [without('redirectToHttps', 'permitInsecure')] : []),
    ],
  };
}

/** Plain HTTP is redirected at once, and not to HTTPS of the same host first. */
function redirectProxy(fqdn: string, site: Site, className: string): SiteObject {
  const { certificate } = site.transport;
  const { scheme, host: hostname } = redirectTarget(site);
  return {
    id: objectId('redirect-host', fqdn),
    apiVersion: `${CONTOUR_PREFIX}v1`,
    kind: 'HTTPProxy',
    spec: {
      ingressClassName: className,
      virtualhost: { fqdn, ...(certificate === undefined ? {} : { tls: { secretName: certificate.secretName } }) },
      routes: [{
        conditions: [{ prefix: '/' }],
        ...(certificate === undefined ? {} : { permitInsecure: true }),
        requestRedirectPolicy: { scheme, hostname, statusCode: 301 },
      }],
    },
    claims: [{ option: 'redirectHosts', path: ['spec', 'tcpproxy'], wanted: undefined }],
  };
}

/**
 * The conditions that match a route. A prefix of Contour is compared character
 * by character, so that a prefix that ends at a slash needs two of them.
 *
 * A rewritten prefix has to be a prefix condition. The one without the slash is
 * held to just that path by the `:path` pseudo-header; and being there, it keeps
 * Contour from adding the loose one that it adds to a lone rewritten prefix.
 */
function matches({ path, exact, replacement }: Route, exactPaths: Set<string>): RouteMatch[] {
  if (exact) {
    return [{ conditions: [{ exact: path }] }];
  }
  if (path === '/') {
    return [below('/', replacement)];
  }
  if (replacement === undefined) {
    return [...(exactPaths.has(path) ? [] : [{ conditions: [{ exact: path }] }]), below(`${path}/`)];
  }
  return [
    {
      conditions: [{ prefix: path }, { header: { name: ':path', regex: `^${literalPattern(path)}([?].*)?$` } }],
      pathRewritePolicy: { replacePrefix: [{ prefix: path, replacement }] },
    },
    below(`${path}/`, replacement),
  ];
}

function below(prefix: string, replacement?: string): RouteMatch {
  const rewrite = { replacePrefix: [{ prefix, replacement: replacement === '/' ? '/' : `${replacement}/` }] };
  return { conditions: [{ prefix }], ...(replacement === undefined ? {} : { pathRewritePolicy: rewrite }) };
}
