import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Attempt, attempt, details, overview } from './docs-table';
import { ExistingService, IngressController, PathIngress, PathIngressProps, PathOptions, PathType, Tls } from '../src';

/** The controllers by the name of their table. */
const CONTROLLERS: { [name: string]: { readonly title: string; readonly controller: IngressController } } = {
  'ingress-class': { title: 'a plain Ingress', controller: IngressController.ingressClass('public') },
  'ingress-nginx': { title: 'ingress-nginx', controller: IngressController.ingressNginx() },
  'traefik': { title: 'Traefik', controller: IngressController.traefik() },
  'contour': { title: 'Contour', controller: IngressController.contour() },
  'gateway-api': {
    title: 'Gateway API',
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
  },
};

/** What may be wanted of a site: its options, and those of the path in question. */
interface Feature {
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

const FEATURES: { [name: string]: Feature } = {
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
  '`annotations`': { site: { annotations: { 'example.com/team': 'shop' } } },
};

/** Which features each controller serves, by which objects. */
export const CONTROLLER_TABLES: { [name: string]: () => string } = {
  controllers: () => {
    const all = Object.values(CONTROLLERS);
    return overview(all.map(({ title }) => title), Object.keys(FEATURES), (i, feature) => attemptOf(all[i].controller, feature));
  },
  ...Object.fromEntries(Object.entries(CONTROLLERS).map(([name, { controller }]) => [name, () =>
    details(name, ['Rendered as', 'Run on the real controller'], Object.keys(FEATURES), (feature) => attemptOf(controller, feature))])),
};

function attemptOf(controller: IngressController, feature: string): Attempt {
  return attempt(() => kindsOf(siteOf(controller, FEATURES[feature])));
}

function siteOf(controller: IngressController, { site, options, path = '/api', before = '/', portName }: Feature): PathIngress {
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
