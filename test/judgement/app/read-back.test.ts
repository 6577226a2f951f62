import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ExistingService, ExposureChecks, IngressController, Overrides, PathIngress, PathIngressProps, TargetCluster, Tls } from '../../../src';

const service = ExistingService.named('web', { port: 80 });

let app: App;
let shop: Chart;

beforeEach(() => {
  app = new App();
  shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

function site(controller: IngressController, id = 'Site', props: Partial<PathIngressProps> = {}, chart = shop): PathIngress {
  return new PathIngress(chart, id, { host: 'shop.example', tls: Tls.none(), controller, paths: [{ path: '/api', service }], ...props });
}

/** An Ingress that is not of the site. */
function ingress(className: string, path: string, annotations: { [key: string]: string } = {}, chart = shop): ApiObject {
  const backend = { service: { name: 'other', port: { number: 80 } } };
  return new ApiObject(chart, 'Foreign', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { annotations },
    spec: { ingressClassName: className, rules: [{ host: 'shop.example', http: { paths: [{ path, pathType: 'Prefix', backend }] } }] },
  });
}

function found(): string[] {
  return ExposureChecks.of(app).findings().filter(({ id, acknowledgedBecause }) => id === 'site/not-as-written' && acknowledgedBecause === undefined)
    .map(({ constructPath, message, severity }) => `${severity} ${constructPath}: ${message}`);
}

const nginx = IngressController.ingressNginx({ retirementAcknowledged: true });

const CONTROLLERS: [name: string, controller: IngressController, tls: Tls][] = [
  ['a plain Ingress', IngressController.ingressClass('public'), Tls.secret('shop-tls')],
  ['Traefik', IngressController.traefik(), Tls.secret('shop-tls')],
  ['Contour', IngressController.contour(), Tls.certManager('letsencrypt')],
  ['ingress-nginx', nginx, Tls.certManager('letsencrypt')],
  ['Gateway API', IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }), Tls.byGateway()],
];

test.each(CONTROLLERS)('%s: objects that say what the options say', (name, controller, tls) => {
  site(controller, 'Site', { tls, ...(name === 'a plain Ingress' ? { redirectToHttps: false } : { paths: [{ path: '/', service }, { path: '/api', service, stripPrefix: true }] }) });
  expect(found()).toEqual([]);
  app.synthYaml();
});

test.each(CONTROLLERS)('%s: several sites of one host, and an Ingress of somebody else for it', (name, controller, tls) => {
  const redirect = name === 'a plain Ingress' ? { redirectToHttps: false } : {};
  site(controller, 'Web', { tls, ...redirect, paths: [{ path: '/', service }] });
  site(controller, 'Api', { tls, ...redirect, paths: [{ path: '/api', service, ...(name === 'a plain Ingress' ? {} : { stripPrefix: true }) }] });
  site(controller, 'Other', { tls, ...redirect, host: 'blog.example', paths: [{ path: '/', service }] });
  ingress('public', '/.well-known/acme-challenge');
  expect(found()).toEqual([]);
});

test.each(CONTROLLERS)('%s: so many paths that they stand in several objects', (name, controller, tls) => {
  const paths = Array.from({ length: 40 }, (_, i) => ({ path: `/shelf-${i}`, service }));
  site(controller, 'Site', { tls, paths, ...(name === 'a plain Ingress' ? { redirectToHttps: false } : {}) });
  expect(found()).toEqual([]);
});

test('another Ingress makes the paths of a host of ingress-nginx expressions', () => {
  site(nginx);
  ingress('nginx', '/other', { 'nginx.ingress.kubernetes.io/use-regex': 'true' });
  expect(found()).toEqual([
    "error shop/Site/Resource: contradicts 'paths': shop.example/api is an expression in Ingress shop/shop-site, because Ingress shop/shop-foreign makes all paths of the host expressions",
  ]);
  expect(ExposureChecks.of(app).findings().map(({ id }) => id)).not.toContain('ingress/host-contested');
  expect(() => app.synthYaml()).toThrow('site/not-as-written');
});

test('a longer rule of another Ingress takes the requests of Traefik', () => {
  site(IngressController.traefik());
  ingress('traefik', '/', { 'traefik.ingress.kubernetes.io/router.priority': '900000' });
  expect(found()).toEqual(["error shop/Site/Resource: contradicts 'paths': shop.example/api gets no requests, because Ingress shop/shop-foreign goes before it with '/'"]);
});

test('an Ingress of another class, host or cluster says nothing of it', () => {
  site(nginx);
  ingress('internal', '/other', { 'nginx.ingress.kubernetes.io/use-regex': 'true' });
  const staging = new Chart(app, 'staging', { namespace: 'shop', disableResourceNameHashes: true });
  TargetCluster.describe(staging, { clusterName: 'staging' });
  ingress('nginx', '/other', { 'nginx.ingress.kubernetes.io/use-regex': 'true' }, staging);
  expect(found()).toEqual([]);
});

test('what nobody understands is no contradiction', () => {
  const own = site(IngressController.contour());
  Overrides.of(own.apiObjects[0]).apply(JsonPatch.add('/spec/routes/0/services/0/weight', 90), JsonPatch.add('/spec/routes/0/services/-', { name: 'next', port: 80, weight: 10 }));
  expect(found()).toEqual([]);
});

const EXPRESSIONS = [
  "error shop/Site/Resource: contradicts 'paths': shop.example/api is an expression in Ingress shop/shop-site, because Ingress shop/shop-foreign makes all paths of the host expressions",
];

test.each([
  ['proxy-body-size', EXPRESSIONS],
  ['auth-url', EXPRESSIONS],
  ['rewrite-log-of-tomorrow', EXPRESSIONS],
])('an annotation that is not understood says nothing of what it cannot hold: %s', (name, expected) => {
  site(nginx);
  ingress('nginx', '/other', { 'nginx.ingress.kubernetes.io/use-regex': 'true', [`nginx.ingress.kubernetes.io/${name}`]: '8' });
  expect(found()).toEqual(expected);
});

test.each([
  [{ rateLimit: { average: 10 } }, ["error shop/Site/Resource: contradicts 'paths': shop.example/api gets no requests, because Ingress shop/shop-foreign goes before it with '/'"]],
  [{ plugin: { own: {} } }, []],
])('a field that is not understood says nothing of what it cannot hold: %p', (spec, expected) => {
  site(IngressController.traefik());
  new ApiObject(shop, 'Limit', { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'limit' }, spec });
  ingress('traefik', '/', { 'traefik.ingress.kubernetes.io/router.priority': '900000', 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-limit@kubernetescrd' });
  expect(found()).toEqual(expected);
});

test.each([
  ['Contour', IngressController.contour(), '/spec/routes/0/conditions/-', { header: { name: 'x-team', present: true } }, 'header name x-team'],
  ['Contour', IngressController.contour(), '/spec/routes/1/conditions/-', { queryParameter: { name: 'team', present: true } }, 'quer\\w+ name team'],
  ['Gateway API', IngressController.gatewayApi('public', { httpListener: 'http' }), '/spec/rules/0/matches/0/headers', [{ name: 'x-team', value: 'a' }], 'header name x-team'],
  ['Gateway API', IngressController.gatewayApi('public', { httpListener: 'http' }), '/spec/rules/0/matches/0/queryParams', [{ name: 'team', value: 'a' }], 'quer\\w+ name team'],
])('%s: a path that a patch leaves to some requests: %#', (_, controller, path, value, condition) => {
  const [object] = site(controller).apiObjects;
  Overrides.of(object).apply(JsonPatch.add(path, value));
  expect(found().join()).toMatch(new RegExp(`is served (?:in part )?only for requests with ${condition}`));
});

test('it can be acknowledged', () => {
  const own = site(nginx);
  ingress('nginx', '/other', { 'nginx.ingress.kubernetes.io/use-regex': 'true' });
  ExposureChecks.acknowledge(own, 'site/not-as-written', 'the other one goes next week');
  expect(found()).toEqual([]);
  app.synthYaml();
});
