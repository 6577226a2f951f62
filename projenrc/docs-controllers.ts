import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Attempt, attempt, details, overview } from './docs-table';
import { BackendProtocol, ExistingService, IngressController, PathIngress, PathIngressProps, PathOptions, PathType, Tls } from '../src';
import type { Features } from '../src/controllers/features';

/** The controllers by the name of their table. */
const CONTROLLERS: { [name: string]: { readonly title: string; readonly controller: IngressController } } = {
  'ingress-class': { title: 'a plain Ingress', controller: IngressController.ingressClass('public') },
  'ingress-nginx': { title: 'ingress-nginx', controller: IngressController.ingressNginx({ retirementAcknowledged: true }) },
  'traefik': { title: 'Traefik', controller: IngressController.traefik() },
  'contour': { title: 'Contour', controller: IngressController.contour() },
  'gateway-api': {
    title: 'Gateway API',
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
  },
};

/** What may be wanted of a site: its options, and those of the path in question. */
interface Wanted {
  readonly site?: Partial<PathIngressProps>;
  readonly options?: PathOptions;

  /** The path; `/api` if nothing is said. */
  readonly path?: string;

  /** A path that is there before; the root if nothing is said. */
  readonly before?: string;

  /** The port of a Service that exists, in place of pods. */
  readonly portName?: string;
}

const anyHost = { host: undefined, anyHost: true };
const secret = { tls: Tls.secret('shop-tls') };

const FEATURES: { [name: string]: Wanted } = {
  'A path and all below it': {},
  'An exact path': { options: { pathType: PathType.EXACT } },
  '`stripPrefix`': { options: { stripPrefix: true } },
  '`replacePrefix`': { options: { replacePrefix: '/v2' } },
  '`replacePrefix` of `/`': { before: '/static', path: '/', options: { replacePrefix: '/v2' } },
  'A path with a dot': { path: '/robots.txt' },
  'A path with a dot, and `stripPrefix`': { before: '/robots.txt', options: { stripPrefix: true } },
  'A path with `%`': { path: '/caf%C3%A9' },
  'A second host': { options: { host: 'api.shop.example' } },
  'A host with `*.` in front': { site: { host: '*.shop.example' } },
  'The same, and a host that it covers': { site: { host: '*.shop.example' }, options: { host: 'api.shop.example' } },
  '`anyHost`': { site: anyHost },
  '`anyHost` with `stripPrefix`': { site: anyHost, options: { stripPrefix: true } },
  '`anyHost` with TLS, HTTP is served too': { site: { ...anyHost, ...secret, redirectToHttps: false } },
  '`Tls.secret`, HTTP is redirected': { site: secret },
  '`Tls.secret`, HTTP is served too': { site: { ...secret, redirectToHttps: false } },
  '`Tls.certManager`, HTTP is redirected': { site: { tls: Tls.certManager('letsencrypt') } },
  '`Tls.certManager`, HTTP is served too': { site: { tls: Tls.certManager('letsencrypt'), redirectToHttps: false } },
  '`Tls.byGateway`, HTTP is redirected': { site: { tls: Tls.byGateway() } },
  '`Tls.byGateway`, HTTP is served too': { site: { tls: Tls.byGateway(), redirectToHttps: false } },
  '`defaultService` or `defaultBackend`': { site: { defaultService: ExistingService.named('default', { port: 80 }) } },
  'The same with TLS, HTTP is served too': {
    site: { ...secret, redirectToHttps: false, defaultService: ExistingService.named('default', { port: 80 }) },
  },
  'A port of a Service by name': { portName: 'http' },
  '`backendProtocol` of h2c': { options: { backendProtocol: BackendProtocol.h2c() } },
  '`backendProtocol` of gRPC': { options: { backendProtocol: BackendProtocol.grpc() } },
  '`backendProtocol` of gRPC, with TLS': { site: secret, options: { backendProtocol: BackendProtocol.grpc() } },
  '`redirectHosts`': { site: { ...secret, redirectHosts: ['www.shop.example'] } },
  '`redirectHosts` with `Tls.byGateway`': { site: { tls: Tls.byGateway(), redirectHosts: ['www.shop.example'] } },
  '`redirectHosts` without TLS': { site: { redirectHosts: ['www.shop.example'] } },
  '`annotations`': { site: { annotations: { 'example.com/team': 'shop' } } },
};

/** The rows that show what controllers make of a feature: a new one does not compile before it has them. */
const SHOWN_BY: { readonly [F in keyof Features]: readonly string[] } = {
  tls: ['`Tls.secret`, HTTP is redirected', '`Tls.certManager`, HTTP is redirected', '`Tls.byGateway`, HTTP is redirected'],
  redirectToHttps: ['`Tls.secret`, HTTP is redirected', '`Tls.secret`, HTTP is served too'],
  redirectHosts: ['`redirectHosts`', '`redirectHosts` with `Tls.byGateway`', '`redirectHosts` without TLS'],
  annotations: ['`annotations`'],
  defaultBackend: ['`defaultService` or `defaultBackend`', 'The same with TLS, HTTP is served too'],
  anyHost: ['`anyHost`'],
  pathType: ['An exact path'],
  stripPrefix: ['`stripPrefix`', '`anyHost` with `stripPrefix`'],
  replacePrefix: ['`replacePrefix`', '`replacePrefix` of `/`'],
  portName: ['A port of a Service by name'],
  backendProtocol: ['`backendProtocol` of h2c', '`backendProtocol` of gRPC', '`backendProtocol` of gRPC, with TLS'],
};

/** Which features each controller serves, by which objects. */
export const CONTROLLER_TABLES: { [name: string]: () => string } = {
  controllers: () => {
    const missing = Object.values(SHOWN_BY).flat().filter((row) => !(row in FEATURES));
    if (missing.length > 0) {
      throw new Error(`no such row: ${missing.join(', ')}`);
    }
    const all = Object.values(CONTROLLERS);
    return overview(all.map(({ title }) => title), Object.keys(FEATURES), (i, feature) => attemptOf(all[i].controller, feature));
  },
  ...Object.fromEntries(Object.entries(CONTROLLERS).map(([name, { controller }]) => [name, () =>
    details(name, ['Rendered as', 'Run on the real controller'], Object.keys(FEATURES), (feature) => attemptOf(controller, feature))])),
};

function attemptOf(controller: IngressController, feature: string): Attempt {
  return attempt(() => {
    const site = siteOf(controller, FEATURES[feature]);
    return { text: kindsOf(site), differences: site.notices };
  });
}

function siteOf(controller: IngressController, { site, options, path = '/api', before = '/', portName }: Wanted): PathIngress {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  const target = kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop' } });
  const ingress = new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.none(), ...site });
  ingress.addPath(before, target, { port: 8080 });
  if (portName === undefined) {
    ingress.addPath(path, target, { port: 3000, ...options });
  } else {
    ingress.addServicePath(path, ExistingService.named('api', { portName }), options);
  }
  return ingress;
}

/** For example 2 `Ingress`, `Middleware`. */
function kindsOf(site: PathIngress): string {
  const kinds = site.apiObjects.map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => {
    const count = kinds.filter((other) => other === kind).length;
    return `${count === 1 ? '' : `${count} `}\`${kind}\``;
  }).join(', ');
}
