import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowedClients, CheckPack, ExposedApp, ExposureChecks, IngressController, IngressExposureOptions, LoadBalancerProvider, NodePortService, Overrides,
  PathIngress, Tls,
} from '../../../src';
import { messageOf } from '../../util';

const IMAGE = 'ghcr.io/acme/web:1.4.2';

let chart: Chart;

beforeEach(() => {
  chart = new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

function web(id = 'Web', props = {}): ExposedApp {
  return new ExposedApp(chart, id, { image: IMAGE, port: 8080, ...props });
}

function exposed(options: Partial<IngressExposureOptions>): PathIngress {
  return web().exposeViaIngress('/', { host: 'a.example', controller: IngressController.traefik(), tls: Tls.none(), ...options });
}

/** What is not acknowledged, of the checks that are warnings or worse. */
function left(): string[] {
  return ExposureChecks.of(chart).findings().filter(({ severity, acknowledgedBecause }) => severity !== 'info' && acknowledgedBecause === undefined)
    .map(({ id, constructPath }) => `${id} ${constructPath}`);
}

function reasons(id: string): (string | undefined)[] {
  return ExposureChecks.of(chart).findings().filter((finding) => finding.id === id).map(({ acknowledgedBecause }) => acknowledgedBecause);
}

describe('nothing is left to be said of what an option says', () => {
  test('a retired controller that is acknowledged', () => {
    exposed({ controller: IngressController.ingressNginx({ retirementAcknowledged: true }), tls: Tls.certManager('le') });
    expect(left()).toEqual([]);
    expect(reasons('ingress/retired-controller')).toContain('retirementAcknowledged: true');
  });

  test.each(['contour', 'traefik', 'ingressNginx', 'clusterDefault'] as const)('a default backend beside a host, by %s', (name) => {
    const controller = name === 'ingressNginx' ? IngressController.ingressNginx({ retirementAcknowledged: true })
      : IngressController[name]({ controllerNamespace: 'ingress' });
    new PathIngress(chart, 'Site', { host: 'a.example', controller, tls: Tls.none(), defaultBackend: web('Rest') }).addPath('/x', web());
    expect(left()).toEqual([]);
    expect(reasons('ingress/every-host')).toContain('defaultBackend');
  });

  test('an address by the only field that the generic provider has', () => {
    web().exposeViaLoadBalancer({ allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic(), staticAddresses: ['203.0.113.9'] });
    expect(left()).toEqual([]);
    expect(reasons('service/load-balancer-ip')).toEqual(['staticAddresses, for which generic() has no other field']);
  });

  test('plain HTTP that is not redirected', () => {
    exposed({ controller: IngressController.ingressNginx({ retirementAcknowledged: true }), tls: Tls.secret('tls'), redirectToHttps: false });
    expect(left()).toEqual([]);
    expect(reasons('ingress/plain-http-stays-open')).toEqual(['redirectToHttps: false']);
  });

  test('pods that get traffic before they are ready', () => {
    new NodePortService(chart, 'NodePort', { target: web(), publishNotReadyAddresses: true });
    expect(left()).toEqual([]);
  });

  test('an app that ends at once', () => {
    web('Web', { drainDelay: Duration.seconds(0) }).exposeViaNodePort();
    expect(left()).toEqual([]);
  });

  test('node ports that are asked for beside a load balancer', () => {
    web().exposeViaLoadBalancer({
      allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.awsLoadBalancerController(), allocateLoadBalancerNodePorts: true,
    });
    expect(left()).toEqual([]);
    expect(reasons('load-balancer/node-ports-past-ranges')).toEqual(['allocateLoadBalancerNodePorts: true']);
  });
});

test('who does what the refusal of an app of another namespace says gets no finding', () => {
  const controller = IngressController.traefik();
  const site = new PathIngress(chart, 'Site', { host: 'a.example', controller, tls: Tls.none() });
  site.addPath('/', web());
  const orders = new Chart(chart.node.root as App, 'orders', { namespace: 'orders', disableResourceNameHashes: true });
  const api = new ExposedApp(orders, 'Api', { image: IMAGE, port: 8080 });
  expect(messageOf(() => site.addPath('/orders', api))).toContain('or give it a site with a host of its own in a chart of that namespace');
  api.exposeViaIngress('/', { host: 'orders.example', controller, tls: Tls.none() });
  expect(left()).toEqual([]);
});

describe('an option is about its own object', () => {
  test('a retirement that one site acknowledges is not acknowledged for another', () => {
    exposed({ controller: IngressController.ingressNginx({ retirementAcknowledged: true }) });
    web('Api').exposeViaIngress('/', { host: 'b.example', controller: IngressController.ingressNginx(), tls: Tls.certManager('le') });
    expect(left()).toEqual(['ingress/retired-controller shop/Api/Ingress/Resource']);
  });

  test('a retirement that the next controller acknowledges is not acknowledged for the first', () => {
    exposed({
      controller: IngressController.ingressNginx({ className: 'old' }),
      migrateTo: IngressController.ingressNginx({ className: 'new', retirementAcknowledged: true }),
      tls: Tls.secret('tls'),
    });
    expect(left()).toEqual(['ingress/retired-controller shop/Web/Ingress/Resource']);
  });

  test('a host that is lost from another object of a site with a default backend is found', () => {
    const site = new PathIngress(chart, 'Site', {
      host: 'a.example', controller: IngressController.traefik(), tls: Tls.none(), defaultBackend: web('Rest'),
    });
    site.addPath('/x', web());
    const main = site.apiObjects.find(({ node }) => node.id === 'Resource')!;
    Overrides.of(main).apply(JsonPatch.remove('/spec/rules/0/host'));
    expect(left()).toEqual(expect.arrayContaining(['ingress/every-host shop/Site/Resource']));
  });

  test('a drain of zero is about the container of the app, and about no sidecar', () => {
    const app = web('Web', { drainDelay: Duration.seconds(0) });
    app.deployment.addContainer({ name: 'proxy', image: 'ghcr.io/acme/proxy:1.0.0', ports: [{ number: 9090, name: 'proxy' }], readiness: kplus.Probe.fromTcpSocket({ port: 9090 }) });
    app.exposeViaNodePort({ ports: [{ port: 80, targetPort: 8080 }, { port: 90, targetPort: 9090 }] });
    ExposureChecks.configure(chart, { packs: [CheckPack.LINTERS] });
    const undrained = ExposureChecks.of(chart).findings().filter(({ id }) => id === 'linters/no-drain').map(({ fieldPath, acknowledgedBecause }) => [fieldPath, acknowledgedBecause]);
    expect(undrained).toEqual([
      ['spec.template.spec.containers[0]', 'a drainDelay of zero'],
      ['spec.template.spec.containers[1]', undefined],
    ]);
  });
});

test('a port that a path names is opened for TCP, whatever the app serves at its own', () => {
  const app = web('Web', { protocol: kplus.Protocol.UDP });
  new PathIngress(chart, 'Site', { host: 'a.example', controller: IngressController.traefik(), tls: Tls.none() }).addPath('/', app, { port: 9090 });
  const { ingress } = ApiObject.of(app.networkPolicy!).toJson().spec;
  expect(ingress.at(-1).ports).toEqual([{ port: 9090, protocol: 'TCP' }]);
});
