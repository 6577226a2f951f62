import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app, ofKind } from './app';
import { AllowedClients, ExposedApp, ExposureChecks, IngressController, LoadBalancerProvider, PathType, Tls } from '../../src';
import { testChart } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

const SITE = { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() };
const BALANCER = { allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic() };

function exposeInAllWays(web: ExposedApp): void {
  web.exposeViaNodePort();
  web.exposeViaLoadBalancer(BALANCER);
  web.exposeViaIngress('/', SITE);
}

test('a path leads to the port of the Service that has the protocol of the app', () => {
  const web = new ExposedApp(testChart({ namespace: 'shop' }), 'Web', {
    image: 'ghcr.io/acme/web:1.4.2',
    port: 3000,
    service: { ports: [{ port: 80, targetPort: 3000, protocol: kplus.Protocol.UDP }, { port: 81, targetPort: 3000 }] },
  });
  const site = web.exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
  expect(site.apiObjects[0].toJson().spec.rules[0].http.paths[0].backend.service.port).toEqual({ number: 81 });
});

describe('an app is exposed', () => {
  test('by a port of every node', () => {
    const { service } = app(chart).exposeViaNodePort({ nodePort: 30007, port: 80 });
    expect(Testing.synth(chart).at(-1)).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: service.name, namespace: 'shop' },
      spec: { type: 'NodePort', selector: { 'app.kubernetes.io/instance': 'test-web' }, ports: [{ name: 'tcp', port: 80, targetPort: 8080, nodePort: 30007 }] },
    });
  });

  test('by a load balancer', () => {
    app(chart).exposeViaLoadBalancer({ ...BALANCER, port: 443 });
    expect(Testing.synth(chart).at(-1).spec).toEqual({
      type: 'LoadBalancer', selector: { 'app.kubernetes.io/instance': 'test-web' }, ports: [{ name: 'tcp', port: 443, targetPort: 8080 }],
    });
  });

  test('by a path of a site, through the Service that it has', () => {
    const site = app(chart).exposeViaIngress('/web', { ...SITE, pathType: PathType.EXACT });
    expect(site.urls).toEqual(['http://shop.example/web']);
    expect(ofKind(chart, 'Service')).toHaveLength(1);
    expect(ofKind(chart, 'Ingress')[0].spec.rules[0].http.paths).toEqual([
      { path: '/web', pathType: 'Exact', backend: { service: { name: 'test-web-service', port: { number: 8080 } } } },
    ]);
  });

  test('by a path with all options of a path and of a site', () => {
    const site = app(chart).exposeViaIngress('/web', { ...SITE, tls: Tls.secret('shop-tls'), redirectToHttps: false, stripPrefix: true, name: 'front', labels: { team: 'shop' } });
    expect(site.apiObjects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Middleware front-strip-web', 'Ingress front-ingress-strip-web', 'Ingress front-exact-strip-web', 'Ingress front-http-ingress-strip-web', 'Ingress front-http-exact-strip-web',
    ]);
    expect(ofKind(chart, 'Ingress')[0].metadata.labels).toEqual({ team: 'shop' });
  });
});

/** Without the checks of the whole app, which say that two sites serve the same. */
function manifests(): any[] {
  ExposureChecks.configure(chart, { enabled: false });
  return Testing.synth(chart);
}

describe('names of exposures', () => {
  test('are made from the place in the tree, several of a kind apart', () => {
    const web = app(chart);
    exposeInAllWays(web);
    exposeInAllWays(web);
    const names = manifests().slice(5).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names).toEqual([
      'Service test-web-nodeport', 'Service test-web-loadbalancer', 'Ingress test-web-ingress',
      'Service test-web-nodeport2', 'Service test-web-loadbalancer2', 'Ingress test-web-ingress2',
    ]);
  });

  test('begin with the name of the app, several of a kind apart', () => {
    const web = app(chart, { name: 'web' });
    exposeInAllWays(web);
    exposeInAllWays(web);
    const names = manifests().slice(5).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names).toEqual([
      'Service web-node-port', 'Service web-load-balancer', 'Ingress web-site',
      'Service web-node-port-2', 'Service web-load-balancer-2', 'Ingress web-site-2',
    ]);
  });

  test('are those that are given', () => {
    const web = app(chart, { name: 'web' });
    web.exposeViaNodePort({ name: 'a' });
    web.exposeViaLoadBalancer({ ...BALANCER, name: 'b' });
    web.exposeViaIngress('/', { ...SITE, name: 'c' });
    expect(Testing.synth(chart).slice(5).map(({ metadata }) => metadata.name)).toEqual(['a', 'b', 'c']);
  });
});
