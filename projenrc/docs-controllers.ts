import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { table, refusalOf, RUN_IN_CLUSTER } from './docs-table';
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

/** What may be wanted of a site: its options, and those of a path of it. */
interface Feature {
  readonly site?: Partial<PathIngressProps>;
  readonly path?: PathOptions;
  readonly portName?: string;
}

const anyHost = { host: undefined, anyHost: true };
const secret = { tls: Tls.secret('shop-tls') };

const FEATURES: { [name: string]: Feature } = {
  'A path and all below it': {},
  'An exact path': { path: { pathType: PathType.EXACT } },
  '`stripPrefix`': { path: { stripPrefix: true } },
  '`replacePrefix`': { path: { replacePrefix: '/v2' } },
  'A host with `*.` in front': { site: { host: '*.shop.example' } },
  'A second host': { path: { host: 'api.shop.example' } },
  '`anyHost`': { site: anyHost },
  '`anyHost` with `stripPrefix`': { site: anyHost, path: { stripPrefix: true } },
  '`anyHost` with TLS, not redirected': { site: { ...anyHost, ...secret, redirectToHttps: false } },
  '`Tls.secret`, HTTP is redirected': { site: secret },
  '`Tls.secret`, HTTP is served too': { site: { ...secret, redirectToHttps: false } },
  '`Tls.certManager`, HTTP is served too': { site: { tls: Tls.certManager('letsencrypt'), redirectToHttps: false } },
  '`Tls.certManager`, HTTP is redirected': { site: { tls: Tls.certManager('letsencrypt') } },
  '`defaultService` or `defaultBackend`': { site: { defaultService: ExistingService.named('default', { port: 80 }) } },
  'A port of a Service by name': { portName: 'http' },
  '`annotations`': { site: { annotations: { 'example.com/team': 'shop' } } },
};

/** Which features each controller serves, by which objects. */
export const CONTROLLER_TABLES: { [name: string]: () => string } = {
  controllers: () => table(['', ...Object.values(CONTROLLERS).map(({ title }) => title)],
    Object.entries(FEATURES).map(([name, feature]) => [name, ...Object.values(CONTROLLERS).map(({ controller }) =>
      refusalOf(() => siteOf(controller, feature)) === undefined ? 'yes' : 'error')])),

  ...Object.fromEntries(Object.entries(CONTROLLERS).map(([name, { controller }]) => [name, () =>
    table(['', 'Rendered as', 'Run on the real controller'], Object.entries(FEATURES).map(([what, feature]) => {
      const refusal = refusalOf(() => siteOf(controller, feature));
      return [what, refusal ?? kindsOf(siteOf(controller, feature)), refusal === undefined ? RUN_IN_CLUSTER : ''];
    }))])),
};

/** A site with the root and the path in question. */
function siteOf(controller: IngressController, { site, path, portName }: Feature): PathIngress {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  const target = kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop' } });
  const ingress = new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.none(), ...site });
  ingress.addPath('/', target, { port: 8080 });
  if (portName === undefined) {
    ingress.addPath('/api', target, { port: 3000, ...path });
  } else {
    ingress.addServicePath('/api', ExistingService.named('api', { portName }), path);
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
