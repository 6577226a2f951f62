import { Chart, JsonPatch, Testing } from 'cdk8s';
import { Backend, BackendProtocol, ExistingService, ExposedApp, IngressController, Overrides, PathIngress, PathOptions, Tls } from '../../src';
import { checkedNeeds } from '../../src/site/room-contract';
import { messageOf, testChart } from '../util';

const H2C: PathOptions = { backendProtocol: BackendProtocol.h2c() };
const traefik = IngressController.traefik();
const contour = IngressController.contour();
const gateway = IngressController.gatewayApi('public', { httpListener: 'http', controllerNamespace: 'ingress' });

function siteOf(chart: Chart, id: string, controller: IngressController, migrateTo?: IngressController): PathIngress {
  return new PathIngress(chart, id, { host: `${id.toLowerCase()}.example`, controller, migrateTo, tls: Tls.none() });
}

function appIn(chart: Chart): ExposedApp {
  return new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
}

function servicesOf(chart: Chart): any[] {
  return Testing.synth(chart).filter(({ kind }: any) => kind === 'Service');
}

const SCHEME = { 'traefik.ingress.kubernetes.io/service.serversscheme': 'h2c' };

test('one Service says what all sites and both controllers of a migration need', () => {
  const chart = testChart({ namespace: 'shop' });
  const web = appIn(chart);
  siteOf(chart, 'Shop', traefik, gateway).addPath('/', web, H2C);
  siteOf(chart, 'Admin', contour).addPath('/', web, { backendProtocol: BackendProtocol.grpc() });
  const [service] = servicesOf(chart);
  expect(service.metadata.annotations).toEqual(SCHEME);
  expect(service.spec.ports).toEqual([expect.objectContaining({ appProtocol: 'kubernetes.io/h2c' })]);
  const [proxy] = Testing.synth(chart).filter(({ kind }: any) => kind === 'HTTPProxy');
  expect(proxy.spec.routes[0].services).toEqual([expect.objectContaining({ protocol: 'h2c' })]);
});

test('a Service of which HTTP/1.1 is needed stays as it is', () => {
  const [said, unsaid] = [{ backendProtocol: BackendProtocol.http() }, {}].map((options) => {
    const chart = testChart({ namespace: 'shop' });
    siteOf(chart, 'Shop', traefik, gateway).addPath('/', appIn(chart), options);
    return Testing.synth(chart);
  });
  expect(said).toEqual(unsaid);
});

test('Contour is told by one list for all ports, where an Ingress serves them', () => {
  const chart = testChart({ namespace: 'shop' });
  const site = new PathIngress(chart, 'Site', { anyHost: true, controller: contour, tls: Tls.none() });
  const web = appIn(chart);
  site.addPath('/', web, H2C);
  expect(servicesOf(chart)[0].metadata.annotations).toEqual({ 'projectcontour.io/upstream-protocol.h2c': '8080' });
});

test('two paths of one Service that contradict each other are an error which names both', () => {
  const chart = testChart({ namespace: 'shop' });
  const web = appIn(chart);
  siteOf(chart, 'Shop', traefik).addPath('/', web, H2C);
  expect(messageOf(() => siteOf(chart, 'Admin', gateway).addPath('/admin', web))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Admin] 'backendProtocol' must be 'h2c' as for 'shop.example/' of 'test/Shop', which the Service 'test-web-service' serves too, because Traefik takes one for all ports of a Service, got "http"; say the same for both, or give one of them a Service of its own"
`);
});

test('the Service of an app is the same when it is named as one that exists', () => {
  const chart = testChart({ namespace: 'shop' });
  const web = appIn(chart);
  siteOf(chart, 'Shop', gateway).addPath('/', web, H2C);
  const existing = ExistingService.fromService(web.service);
  expect(messageOf(() => siteOf(chart, 'Admin', gateway).addServicePath('/admin', existing))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Admin] 'backendProtocol' must be 'h2c' as for 'shop.example/' of 'test/Shop', which the Service 'test-web-service' serves too, got "http"; say the same for both, or give one of them a Service of its own"
`);
});

test('what undoes it is an error', () => {
  const chart = testChart({ namespace: 'shop' });
  const web = appIn(chart);
  siteOf(chart, 'Shop', traefik).addPath('/', web, H2C);
  Overrides.of(web.service).apply(JsonPatch.replace('/metadata/annotations/traefik.ingress.kubernetes.io~1service.serversscheme', 'http'));
  expect(messageOf(() => Testing.synth(chart))).toContain("'backendProtocol'");
});

test('a path of another Service may say something else', () => {
  const chart = testChart({ namespace: 'shop' });
  const site = siteOf(chart, 'Shop', traefik);
  site.addBackend('/', Backend.labels({ app: 'web' }, { port: 8080 }));
  site.addBackend('/rpc', Backend.labels({ app: 'rpc' }, { port: 9090 }), { backendProtocol: BackendProtocol.grpc() });
  expect(servicesOf(chart).map(({ metadata }) => metadata.annotations)).toEqual([undefined, SCHEME]);
});

test('a controller that needs something of a Service which no path uses is named', () => {
  expect(() => checkedNeeds('Broken', [{ service: 'other', feature: 'backendProtocol', value: 'h2c' }], []))
    .toThrow("Broken needs 'backendProtocol' of the Service 'other', which no path uses; that is a fault of cdk8s-exposure, please report it");
});

const NGINX = IngressController.ingressNginx({ retirementAcknowledged: true });
const PROTOCOL = 'nginx.ingress.kubernetes.io/backend-protocol';

test.each([['GRPC', 'HTTP/2'], ['HTTPS', 'HTTPS'], ['GRPCS', 'HTTPS'], ['FCGI', 'FastCGI']])('HTTP/1.1 by its words is undone by an annotation: %s', (value, protocol) => {
  const site = (backendProtocol?: BackendProtocol) => new PathIngress(testChart({ namespace: 'shop' }), 'Shop', {
    host: 'shop.example', controller: NGINX, tls: Tls.none(), annotations: { [PROTOCOL]: value }, paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }), backendProtocol }],
  });
  expect(messageOf(() => site(BackendProtocol.http()))).toBe(
    `invalid PathIngress:\n  [test/Shop] 'annotations[${PROTOCOL}]' must not contradict 'backendProtocol', because shop.example/ then is sent to pods by ${protocol}, and not sent to pods by HTTP/1.1,`
    + ` got "${value}"; leave it out, or change 'backendProtocol'`);
  expect(messageOf(() => site())).toBe('no error');
});

test('HTTP/1.1 by its words is undone by a patch', () => {
  const chart = testChart({ namespace: 'shop' });
  const web = appIn(chart);
  siteOf(chart, 'Shop', traefik).addPath('/', web, { backendProtocol: BackendProtocol.http() });
  Overrides.of(web.service).apply(JsonPatch.add('/metadata/annotations', SCHEME));
  expect(messageOf(() => Testing.synth(chart))).toContain("contradicts 'backendProtocol': shop.example/ is sent to pods by HTTP/2, and not sent to pods by HTTP/1.1");
});
