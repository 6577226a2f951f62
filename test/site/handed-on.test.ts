import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Backend, BackendProtocol, ExistingService, ExposedApp, IngressController, PathIngress, PathIngressOptions, PathOptions, PathType, Tls } from '../../src';
import { Complete, pathOptionsOf, siteOptionsOf } from '../../src/site/handed-on';
import { testChart, yamlOf } from '../util';

/** For each option another value than its default. */
const PATH_OPTIONS: { readonly [Name in keyof Required<PathOptions>]: PathOptions } = {
  host: { host: 'api.example' },
  pathType: { pathType: PathType.EXACT },
  stripPrefix: { stripPrefix: true },
  replacePrefix: { replacePrefix: '/v2' },
  port: { port: 9090 },
  backendProtocol: { backendProtocol: BackendProtocol.h2c() },
};

const SITE_OPTIONS: { readonly [Name in keyof Required<PathIngressOptions>]: Partial<PathIngressOptions> } = {
  controller: { controller: IngressController.ingressNginx({ retirementAcknowledged: true }) },
  tls: { tls: Tls.secret('shop-tls') },
  migrateTo: { migrateTo: IngressController.contour() },
  host: { host: 'api.example' },
  anyHost: { anyHost: true, host: undefined },
  redirectToHttps: { tls: Tls.secret('shop-tls'), redirectToHttps: false },
  redirectHosts: { redirectHosts: ['www.shop.example'] },
  name: { name: 'site' },
  labels: { labels: { team: 'shop' } },
  annotations: { annotations: { 'example.com/team': 'shop' } },
};

const SITE = { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() };

/** All ways by which options of a path come in. */
const WAYS: { readonly [way: string]: (chart: Chart, options: PathOptions) => unknown } = {
  addPath: (chart, options) => new PathIngress(chart, 'Site', SITE).addPath('/api', deployment(chart), options),
  addBackend: (chart, options) => new PathIngress(chart, 'Site', SITE).addBackend('/api', Backend.labels({ app: 'api' }), { port: 8080, ...options }),
  // An HTTPProxy of Contour says itself what is asked of the Services of others.
  addServicePath: (chart, options) => new PathIngress(chart, 'Site', { ...SITE, controller: IngressController.contour() }).addServicePath('/api', ExistingService.named('api', { port: 80 }), options),
  paths: (chart, options) => new PathIngress(chart, 'Site', { ...SITE, paths: [{ path: '/api', target: deployment(chart), ...options }] }),
  exposeViaIngress: (chart, options) => app(chart).exposeViaIngress('/api', { ...SITE, ...options }),
};

function deployment(chart: Chart): kplus.Deployment {
  return new kplus.Deployment(chart, 'Api', { containers: [{ image: 'ghcr.io/acme/api:1', ports: [{ number: 8080 }] }] });
}

function app(chart: Chart): ExposedApp {
  return new ExposedApp(chart, 'Api', { name: 'api', image: 'ghcr.io/acme/api:1', port: 8080 });
}

function yamlBy(define: (chart: Chart) => unknown): string {
  const chart = testChart({ namespace: 'shop' });
  define(chart);
  return yamlOf(chart);
}

describe.each(Object.entries(WAYS))('%s', (way, define) => {
  // an existing Service has its port already
  const names = Object.keys(PATH_OPTIONS).filter((name) => way !== 'addServicePath' || name !== 'port') as (keyof PathOptions)[];

  test.each(names)('hands on %s', (name) => {
    expect(yamlBy((chart) => define(chart, PATH_OPTIONS[name]))).not.toBe(yamlBy((chart) => define(chart, {})));
  });
});

test.each(Object.keys(SITE_OPTIONS) as (keyof PathIngressOptions)[])('exposeViaIngress hands on %s', (name) => {
  const expose = (options: Partial<PathIngressOptions>) => yamlBy((chart) => app(chart).exposeViaIngress('/api', { ...SITE, tls: SITE_OPTIONS[name].tls ?? SITE.tls, ...options }));
  const usual = name === 'tls' ? { tls: Tls.none() } : {};
  expect(expose(SITE_OPTIONS[name])).not.toBe(expose(usual));
});

test('a new option that is not handed on does not compile', () => {
  interface NewPathOptions extends PathOptions {
    readonly color?: string;
  }
  interface NewSiteOptions extends PathIngressOptions {
    readonly color?: string;
  }
  // @ts-expect-error: forgets 'color'
  const handOnPath: (options: NewPathOptions) => Complete<NewPathOptions> = pathOptionsOf;
  // @ts-expect-error: forgets 'color'
  const handOnSite: (options: NewSiteOptions) => Complete<NewSiteOptions> = siteOptionsOf;
  expect(handOnPath({ color: 'red' })).not.toHaveProperty('color');
  expect(handOnSite({ ...SITE, color: 'red' })).not.toHaveProperty('color');
});
