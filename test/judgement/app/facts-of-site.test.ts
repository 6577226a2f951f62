import { ApiObject, App, Chart } from 'cdk8s';
import { AllowedClients, ExistingService, ExposedApp, ExposureChecks, ExposureInventory, GatewayApiOptions, IngressController, PathIngress, TargetCluster, Tls } from '../../../src';
import { DIALECTS } from '../../simulation/dialects';

const PLAIN = DIALECTS['a plain Ingress'].controller;

let app: App;
let shop: Chart;

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  app = new App();
  shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

const WEB = ExistingService.named('web', { port: 80 });

function site(chart: Chart, controller: IngressController, tls: Tls): PathIngress {
  const made = new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls });
  made.addServicePath('/', WEB);
  return made;
}

const gateway = (options: GatewayApiOptions = {}) => IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https', ...options });
const ways = () => ExposureInventory.of(app).ways.map(({ tls, protocol, access, plainHttp }) => ({ tls, protocol, access, plainHttp }));
const reasons = () => ExposureInventory.of(app).ways.map(({ reason }) => reason);

const HTTPS = { tls: true, protocol: 'HTTPS', access: 'https://shop.example/', plainHttp: 'redirected' };
const HTTP = { tls: false, protocol: 'HTTP', access: 'http://shop.example/' };

describe.each(Object.entries(DIALECTS))('the addresses of a site by %s', (_, { controller, tls }) => {
  test.each<[string, Tls]>([['with TLS', tls], ['without TLS', Tls.none()]])('%s are those of the inventory', (_name, used) => {
    const made = new PathIngress(shop, 'Site', { host: 'shop.example', controller, tls: used, ...(controller === PLAIN ? { redirectToHttps: false } : {}) });
    made.addServicePath('/', WEB);
    made.addServicePath('/api', WEB, { host: 'api.shop.example' });
    const accesses = ExposureInventory.of(app).ways.map(({ access }) => access);
    expect(made.urls.length).toBeGreaterThan(0);
    expect(made.urls.filter((url) => !accesses.includes(url))).toEqual([]);
  });
});

describe('a listener that is named to a site', () => {
  test.each([{}, { gatewayNamespace: 'infra' }])('ends TLS at a Gateway that is not among the manifests, with %j', (options) => {
    const { urls } = site(shop, gateway(options), Tls.byGateway());
    expect(urls).toEqual(['https://shop.example/']);
    expect(ways()).toEqual([HTTPS]);
  });

  test('for plain HTTP ends none', () => {
    const { urls } = site(shop, gateway({ httpsListener: undefined }), Tls.none());
    expect(urls).toEqual(['http://shop.example/']);
    expect(ways()).toEqual([HTTP]);
  });

  test('is known to routes that are written by hand, all listeners of a name if they name none', () => {
    site(shop, gateway(), Tls.byGateway());
    const route = (id: string, sectionName?: string) => new ApiObject(shop, id, {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      spec: { hostnames: [`${id}.example`], parentRefs: [{ name: 'public', sectionName }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
    });
    route('secure', 'https');
    route('both');
    route('other', 'admin');
    expect(ways().slice(1).map(({ access }) => access)).toEqual([
      'https://secure.example/', 'https://both.example/', 'http://other.example/',
    ]);
  });

  test('is one of its cluster, and its Gateway one of its namespace', () => {
    TargetCluster.describe(shop, { clusterName: 'one' });
    site(shop, gateway(), Tls.byGateway());
    const other = new Chart(app, 'other', { namespace: 'shop' });
    TargetCluster.describe(other, { clusterName: 'two' });
    const elsewhere = new Chart(app, 'elsewhere', { namespace: 'elsewhere' });
    TargetCluster.describe(elsewhere, { clusterName: 'one' });
    for (const chart of [other, elsewhere]) {
      new ApiObject(chart, 'Route', {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        spec: { hostnames: [`${chart.node.id}.example`], parentRefs: [{ name: 'public', sectionName: 'https' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
      });
    }
    expect(ways().filter(({ access }) => !access.includes('shop.example'))).toEqual([
      expect.objectContaining({ tls: false, access: 'http://elsewhere.example/' }),
      expect.objectContaining({ tls: false, access: 'http://other.example/' }),
    ]);
  });

  test('says nothing against what a Gateway of the manifests says', () => {
    site(shop, gateway(), Tls.byGateway());
    new ApiObject(shop, 'Gateway', {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'public' },
      spec: { gatewayClassName: 'any', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }, { name: 'https', port: 8443, protocol: 'HTTPS' }] },
    });
    expect(ways()).toEqual([{ ...HTTPS, access: 'https://shop.example:8443/' }]);
  });
});

describe('the class of a site', () => {
  const foreign = () => new ApiObject(shop, 'Foreign', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '8m' } },
    spec: {
      ingressClassName: 'public',
      rules: [{ host: 'blog.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }],
    },
  });
  const annotated = () => ExposureChecks.of(app).findings().filter(({ id }) => id === 'ingress/annotation-of-another-controller').map(({ message }) => message);

  test('is that of its controller, although no IngressClass is there', () => {
    foreign();
    expect(annotated()).toEqual([]);
    site(shop, IngressController.traefik({ className: 'public' }), Tls.none());
    expect(annotated()).toEqual(["is for ingress-nginx, and the class is 'public'"]);
    expect(new Set(reasons())).toEqual(new Set([
      "it can be reached as the controller 'traefik.io/ingress-controller' of class 'public' can, and nothing in the manifests opens that",
    ]));
  });

  test('is not known where only a class was named', () => {
    foreign();
    site(shop, IngressController.ingressClass('public', { controllerNamespace: 'ingress' }), Tls.none());
    expect(annotated()).toEqual([]);
    expect(new Set(reasons())).toEqual(new Set([
      "it can be reached as the controller of class 'public' can, and the manifests do not say which controller that is",
    ]));
  });

  test('leads to the pods of its controller, if they are among the manifests', () => {
    site(shop, IngressController.traefik({ className: 'public' }), Tls.none());
    new ApiObject(shop, 'Traefik', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: { template: { metadata: { labels: { app: 'traefik' } }, spec: { containers: [{ name: 'traefik', image: 'docker.io/traefik:v3.5' }] } } },
    });
    new ApiObject(shop, 'Balancer', {
      apiVersion: 'v1', kind: 'Service', metadata: { name: 'traefik' }, spec: { type: 'LoadBalancer', selector: { app: 'traefik' }, ports: [{ port: 80 }] },
    });
    expect(reasons()[0]).toBe('by Service shop/traefik of its controller: a load balancer admits every address unless something else is asked for');
  });

  test('does not count as one that the cluster has', () => {
    TargetCluster.describe(shop, { ingressClasses: ['nginx'] });
    site(shop, IngressController.traefik(), Tls.none());
    expect(ExposureChecks.of(app).findings().filter(({ id }) => id === 'ingress/class-unknown').map(({ message }) => message)).toEqual([
      "is 'traefik', and the cluster has nginx",
    ]);
  });
});

describe('what is described of a cluster', () => {
  test('says from where sites are reached', () => {
    TargetCluster.describe(shop, {
      classes: [{ name: 'traefik', allowedClients: AllowedClients.internet() }],
      gateways: [{ name: 'public', namespaceName: 'shop', allowedClients: AllowedClients.cidrs('203.0.113.0/24'), httpListeners: ['http'] }],
    });
    const made = new PathIngress(shop, 'Site', { host: 'shop.example', controller: IngressController.traefik(), migrateTo: gateway(), tls: Tls.secret('shop-tls') });
    made.addServicePath('/', WEB);
    expect(ExposureInventory.of(app).ways.map(({ way, reachability, networks, tls }) => ({ way, reachability, networks, tls }))).toEqual([
      { way: 'HTTPRoute', reachability: 'networks', networks: ['203.0.113.0/24'], tls: true },
      { way: 'Ingress', reachability: 'internet', networks: undefined, tls: true },
    ]);
  });
});

test('the pods of a controller that a site names are let in by the policy that it opens', () => {
  const web = new ExposedApp(shop, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
  web.exposeViaIngress('/', { host: 'shop.example', controller: gateway({ controllerNamespace: 'envoy', controllerPodLabels: { app: 'envoy' } }), tls: Tls.byGateway() });
  expect(ExposureInventory.of(app).ways.flatMap(({ targets }) => targets.map(({ admitted }) => admitted))).toEqual([true]);
});
