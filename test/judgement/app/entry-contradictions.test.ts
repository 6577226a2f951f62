import { ApiObject, App, Chart } from 'cdk8s';
import { ExistingService, ExposureChecks, IngressController, PathIngress, TargetCluster, Tls } from '../../../src';

interface Listeners {
  readonly httpListener?: string;
  readonly httpsListener?: string;
}

let app: App;

beforeEach(() => {
  app = new App();
});

function gateway(...listeners: object[]): void {
  new ApiObject(new Chart(app, 'infra', { namespace: 'infra', disableResourceNameHashes: true }), 'Public', {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'public' },
    spec: { gatewayClassName: 'envoy', listeners: listeners.map((listener) => ({ ...listener, allowedRoutes: { namespaces: { from: 'All' } } })) },
  });
}

function site(id: string, listeners: Listeners, tls: Tls, scope = app, gatewayName = 'public'): void {
  new PathIngress(new Chart(scope, id, { namespace: 'shop', disableResourceNameHashes: true }), 'Site', {
    host: `${id}.example`,
    tls,
    controller: IngressController.gatewayApi(gatewayName, { gatewayNamespace: 'infra', ...listeners }),
    paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
  });
}

function found(): string[] {
  return ExposureChecks.of(app).findings().filter(({ id }) => id === 'site/not-as-written').map(({ constructPath, message, fix }) => `${constructPath}: ${message}; ${fix}`);
}

test('listeners that a Gateway of the app has as they are named', () => {
  gateway({ name: 'web', port: 80, protocol: 'HTTP' }, { name: 'secure', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'shop-tls' }] } });
  site('shop', { httpListener: 'web', httpsListener: 'secure' }, Tls.byGateway());
  site('blog', { httpListener: 'web' }, Tls.none());
  expect(found()).toEqual([]);
});

test('a listener for plain HTTP that is named for HTTPS', () => {
  gateway({ name: 'web', port: 80, protocol: 'HTTP' }, { name: 'alt', port: 8080, protocol: 'HTTP' });
  site('shop', { httpListener: 'web', httpsListener: 'alt' }, Tls.byGateway());
  expect(found()).toEqual([
    "shop/Site/Resource: contradicts 'httpsListener': 'tls' needs the listener 'alt' for HTTPS, and Gateway infra/public has it for plain HTTP; "
    + "name another listener with 'httpsListener' in 'IngressController.gatewayApi', or change what this one is for",
  ]);
  expect(() => app.synthYaml()).toThrow('site/not-as-written');
});

test('a listener for HTTPS that a redirect needs for plain HTTP', () => {
  gateway({ name: 'secure', port: 443, protocol: 'HTTPS' }, { name: 'other', port: 8443, protocol: 'HTTPS' });
  site('shop', { httpListener: 'other', httpsListener: 'secure' }, Tls.byGateway());
  expect(found()).toEqual([expect.stringContaining("'redirectToHttps' needs the listener 'other' for plain HTTP, and Gateway infra/public has it for HTTPS; ")]);
});

test('a listener that a site names and does not need', () => {
  gateway({ name: 'web', port: 80, protocol: 'HTTP' }, { name: 'alt', port: 8080, protocol: 'HTTP' });
  site('shop', { httpListener: 'web', httpsListener: 'alt' }, Tls.none());
  expect(found()).toEqual([]);
});

test('two sites that need one listener of a Gateway for two protocols', () => {
  site('shop', { httpListener: 'web', httpsListener: 'secure' }, Tls.byGateway());
  site('blog', { httpListener: 'secure' }, Tls.none());
  site('news', { httpListener: 'secure' }, Tls.none(), app, 'internal');
  expect(found()).toEqual([expect.stringContaining(
    "blog/Site/Resource: contradicts 'httpListener': 'tls' needs the listener 'secure' for plain HTTP, and 'shop/Site' names it for HTTPS; ",
  )]);
});

test('listeners of different clusters, which have nothing in common', () => {
  for (const clusterName of ['one', 'two']) {
    const cluster = new Chart(app, clusterName, { namespace: 'shop', disableResourceNameHashes: true });
    TargetCluster.describe(cluster, { clusterName });
    const isFirst = clusterName === 'one';
    new PathIngress(cluster, 'Site', {
      host: 'shop.example',
      tls: isFirst ? Tls.byGateway() : Tls.none(),
      controller: IngressController.gatewayApi('public', isFirst ? { httpListener: 'a', httpsListener: 'b' } : { httpListener: 'b' }),
      paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
    });
  }
  expect(found()).toEqual([]);
});
