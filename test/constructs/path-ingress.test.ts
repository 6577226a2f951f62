import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExistingService, ExposedApp, IngressController, Overrides, PathIngress, PathIngressProps, PathRule, PathType, Tls } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

const plain = IngressController.ingressClass('public', { controllerNamespace: 'ingress' });
const fallback = ExistingService.named('fallback', { port: 80 });
let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

function site(props: Partial<PathIngressProps> = {}): PathIngress {
  return new PathIngress(chart, 'Site', { host: 'shop.example', controller: plain, tls: Tls.none(), ...props });
}

function app(id = 'Web', scope = chart): ExposedApp {
  return new ExposedApp(scope, id, { name: id.toLowerCase(), image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
}

function workload(...ports: number[]): kplus.Deployment {
  return new kplus.Deployment(chart, 'Legacy', { containers: [{ image: 'legacy:1', ports: ports.map((number) => ({ number })) }] });
}

function ofKind(kind: string): any[] {
  return Testing.synth(chart).filter((manifest) => manifest.kind === kind);
}

function backends(): unknown[] {
  return ofKind('Ingress').flatMap(({ spec }) => spec.rules[0].http.paths.map(({ backend }: any) => [backend.service.name, backend.service.port.number]));
}

describe('who serves a path', () => {
  test('an app, by the Service that it has', () => {
    site().addPath('/', app());
    expect(backends()).toEqual([['web', 8080]]);
    expect(ofKind('Service')).toHaveLength(1);
  });

  test('the workload of an app, like the app itself', () => {
    const manifestsFor = (targetOf: (web: ExposedApp) => kplus.IPodSelector) => {
      chart = testChart({ namespace: 'shop' });
      const web = app();
      site().addPath('/', targetOf(web));
      return yamlOf(chart);
    };
    expect(manifestsFor((web) => web.deployment)).toBe(manifestsFor((web) => web));
  });

  test('a workload of cdk8s-plus, by a Service that is defined for it', () => {
    site().addPath('/', workload(8080));
    expect(backends()).toEqual([['test-site-legacyservice', 8080]]);
    const [{ spec }] = ofKind('Service');
    const [{ spec: { selector } }] = ofKind('Deployment');
    expect(spec).toEqual({ type: 'ClusterIP', selector: selector.matchLabels, ports: [{ port: 8080, targetPort: 8080 }] });
  });

  test('a label selection, on the port that is given', () => {
    site().addPath('/', testPods(chart), { port: 3000 });
    expect(ofKind('Service')[0].spec).toEqual({ type: 'ClusterIP', selector: { app: 'shop' }, ports: [{ port: 3000, targetPort: 3000 }] });
  });

  test('one target of several paths, by one Service', () => {
    const target = workload(8080);
    const ingress = site();
    ingress.addPath('/', target);
    ingress.addPath('/api', target, { stripPrefix: false });
    expect(ofKind('Service')).toHaveLength(1);
  });

  test('one target with several ports, by a Service for each', () => {
    const target = workload(8080, 9090);
    const ingress = site();
    ingress.addPath('/', target, { port: 8080 });
    ingress.addPath('/metrics', target, { port: 9090 });
    ingress.addPath('/more', target, { port: 9090 });
    expect(ofKind('Service').map(({ spec }) => spec.ports[0].port)).toEqual([8080, 9090]);
  });

  test('another port of an app, by one Service for the app and its workload', () => {
    const web = app();
    web.container.addPort({ number: 9090, name: 'metrics' });
    const ingress = site();
    ingress.addPath('/metrics', web, { port: 9090 });
    ingress.addPath('/more', web.deployment, { port: 9090 });
    expect(ofKind('Service').map(({ metadata }) => metadata.name)).toEqual(['web', 'test-site-webservice']);
    expect(ofKind('NetworkPolicy')[0].spec.ingress[1].ports).toEqual([{ port: 9090, protocol: 'TCP' }]);
  });

  test('an app whose Service has several ports, by the one that leads to the app', () => {
    const ports = [{ name: 'metrics', port: 9090 }, { name: 'http', port: 80, targetPort: 8080 }];
    site().addPath('/', new ExposedApp(chart, 'Web', { name: 'web', image: 'web:1', port: 8080, service: { ports } }));
    expect(backends()).toEqual([['web', 80]]);
  });

  test('an app whose Service names the port of the pods', () => {
    const ports = [{ name: 'web', port: 80, targetPortName: 'http' }];
    site().addPath('/', new ExposedApp(chart, 'Web', { name: 'web', image: 'web:1', port: 8080, health: '/', service: { ports } }));
    expect(backends()).toEqual([['web', 80]]);
  });

  test('an app whose Service leads to other ports only, by a Service that is defined for it', () => {
    site().addPath('/', new ExposedApp(chart, 'Web', { name: 'web', image: 'web:1', port: 8080, service: { ports: [{ name: 'metrics', port: 9090 }] } }));
    expect(backends()).toEqual([['test-site-webservice', 8080]]);
  });

  test('targets of the same name in different places, by different Services', () => {
    const ingress = site();
    for (const group of ['a', 'b']) {
      const place = new Chart(chart, group, { namespace: 'shop' });
      ingress.addPath(`/${group}`, kplus.Pods.select(place, 'Pods', { labels: { group } }), { port: 80 });
    }
    expect(ofKind('Service').map(({ metadata, spec }) => [metadata.name, spec.selector])).toEqual([
      ['test-site-podsservice', { group: 'a' }], ['test-site-podsservice2', { group: 'b' }],
    ]);
  });

  test('a Service of cdk8s-plus', () => {
    site().addServicePath('/', ExistingService.fromService(new kplus.Service(chart, 'Legacy', { ports: [{ port: 80 }] })));
    expect(backends()).toEqual([['test-legacy', 80]]);
  });

  test('the default backend, pods or a Service', () => {
    const web = app();
    site({ defaultBackend: web });
    new PathIngress(chart, 'Other', { controller: IngressController.ingressClass('other', { controllerNamespace: 'other' }), tls: Tls.none(), defaultService: fallback });
    expect(ofKind('Ingress').map(({ spec }) => spec.rules[0].http.paths[0].backend.service)).toEqual([
      { name: 'web', port: { number: 8080 } },
      { name: 'fallback', port: { number: 80 } },
    ]);
  });
});

describe('a path', () => {
  test.each(['/api', '/api/'])('%s as a prefix is /api', (path) => {
    site().addServicePath(path, fallback);
    expect(ofKind('Ingress')[0].spec.rules[0].http.paths[0]).toMatchObject({ path: '/api', pathType: 'Prefix' });
  });

  test('that is exact keeps its slash', () => {
    site().addServicePath('/api/', fallback, { pathType: PathType.EXACT });
    expect(ofKind('Ingress')[0].spec.rules[0].http.paths[0]).toMatchObject({ path: '/api/', pathType: 'Exact' });
  });

  test.each([['/', { stripPrefix: true }], ['/api', { replacePrefix: '/api/' }]])('%s with %j is not rewritten, since nothing would change', (path, options) => {
    site().addServicePath(path, fallback, options);
    expect(ofKind('Ingress')).toHaveLength(1);
  });

  test.each(['/', '/a', '/A-b.c_d~e', '/a:b@c=d,e+f', '/%20', '/...', '/a/.b', '/a.', '/-', `/${'a'.repeat(1023)}`])('may be %s', (path) => {
    site().addServicePath(path, fallback, { pathType: PathType.EXACT });
    expect(ofKind('Ingress')[0].spec.rules[0].http.paths[0].path).toBe(path);
  });
});

describe('paths', () => {
  const rules = (count: number): PathRule[] => Array.from({ length: count }, (_, i) => ({
    path: `/${'abc'[i % 3].repeat(1 + i % 5)}/${i}`, service: fallback, ...(i % 4 === 0 ? { host: 'api.shop.example' } : {}), ...(i % 5 === 0 ? { stripPrefix: true } : {}),
  }));
  const controllers: [string, IngressController][] = [
    ['traefik', IngressController.traefik()],
    ['contour', IngressController.contour()],
    ['ingress-nginx', IngressController.ingressNginx({ retirementAcknowledged: true })],
    ['Gateway API', IngressController.gatewayApi('public', { httpListener: 'http' })],
  ];

  test.each(controllers)('of %s give the same bytes, given at once or one after the other', (_, controller) => {
    site({ controller, paths: rules(20) });
    const other = testChart({ namespace: 'shop' });
    const ingress = new PathIngress(other, 'Site', { host: 'shop.example', controller, tls: Tls.none() });
    for (const { path, service, ...options } of rules(20)) {
      ingress.addServicePath(path, service!, options);
    }
    expect(yamlOf(other)).toBe(yamlOf(chart));
    expect(yamlOf(chart)).toBe(yamlOf(chart));
  });

  test.each(controllers)('of %s give the same objects, whatever order they are added in', (_, controller) => {
    site({ controller, paths: rules(15) });
    const other = testChart({ namespace: 'shop' });
    new PathIngress(other, 'Site', { host: 'shop.example', controller, tls: Tls.none(), paths: rules(15).reverse() });
    const sorted = (yaml: string) => yaml.split('---\n').sort();
    expect(sorted(yamlOf(other))).toEqual(sorted(yamlOf(chart)));
  });

  test('can be added to a site that was rendered already', () => {
    const ingress = site({ paths: [{ path: '/', service: fallback }] });
    yamlOf(chart);
    ingress.addServicePath('/late', fallback);
    expect(yamlOf(chart)).toContain('path: /late');
  });
});

describe('the objects of a site', () => {
  test('have the names, the labels and the annotations that are given', () => {
    const ingress = site({
      name: 'shop', controller: IngressController.traefik(), tls: Tls.secret('shop-tls'), labels: { team: 'shop' }, annotations: { 'example.com/owner': 'shop' },
    });
    ingress.addServicePath('/api', fallback, { stripPrefix: true });
    const objects = Testing.synth(chart);
    expect(objects.every(({ metadata }) => metadata.name.startsWith('shop-') && metadata.labels.team === 'shop' && metadata.namespace === 'shop')).toBe(true);
    expect(objects.filter(({ kind }) => kind === 'Ingress').every(({ metadata }) => metadata.annotations['example.com/owner'] === 'shop')).toBe(true);
  });

  test('take annotations that are added later', () => {
    const ingress = site({ controller: IngressController.traefik() });
    ingress.addServicePath('/', fallback);
    ApiObject.of(ingress).metadata.addAnnotation('example.com/owner', 'shop');
    expect(ofKind('Ingress')[0].metadata.annotations).toEqual({ 'example.com/owner': 'shop', 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' });
  });

  test('have no annotations and no labels if there are none to have', () => {
    site().addServicePath('/', fallback);
    expect(ofKind('Ingress')[0].metadata).toEqual({ name: 'test-site', namespace: 'shop' });
  });

  test('are there as soon as a path needs them, and can be overridden', () => {
    const ingress = site();
    expect(ingress.apiObjects).toEqual([]);
    ingress.addServicePath('/', fallback);
    expect(ingress.apiObjects.map(({ kind, name }) => [kind, name])).toEqual([['Ingress', 'test-site']]);
    Overrides.of(ingress).apply(JsonPatch.add('/spec/defaultBackend', { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'pages' } }));
    ingress.addServicePath('/api', fallback);
    const [{ spec }] = ofKind('Ingress');
    expect(spec.defaultBackend.resource.name).toBe('pages');
    expect(spec.rules[0].http.paths).toHaveLength(2);
  });

  test('have legal names, whatever the ids and the names', () => {
    const controller = IngressController.traefik();
    new PathIngress(chart, '1st_Site.of', { host: 'shop.example', controller, tls: Tls.none() }).addServicePath('/Api_v1.0', fallback, { stripPrefix: true });
    new PathIngress(chart, 'Long', { name: 'a'.repeat(63), host: 'long.example', controller, tls: Tls.none() }).addServicePath(`/${'a'.repeat(100)}`, fallback, { stripPrefix: true });
    const names = Testing.synth(chart).map(({ metadata }) => metadata.name);
    expect(names.filter((name) => !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(6);
  });
});

test.each([plain, IngressController.traefik(), IngressController.ingressNginx()])('a certificate that is issued may stand beside a default backend (%#)', (controller) => {
  site({ controller, tls: Tls.certManager('letsencrypt'), redirectToHttps: false, defaultService: fallback }).addServicePath('/api', fallback);
  expect(() => yamlOf(chart)).not.toThrow();
});

describe('a certificate that is issued', () => {
  const gateway = IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' });
  const traefik = IngressController.traefik();
  const contour = IngressController.contour();

  test.each([
    ['from one controller to another', traefik, contour],
    ['from a Gateway', gateway, traefik],
    ['to a Gateway', traefik, gateway],
  ])('is one while the site moves %s, and named as it is without the move', (_, controller, migrateTo) => {
    const certificatesOf = (props: Partial<PathIngressProps>) => {
      chart = testChart({ namespace: 'shop' });
      site({ tls: Tls.certManager('letsencrypt'), ...props }).addServicePath('/', fallback);
      yamlOf(chart);
      return ofKind('Certificate');
    };
    const moving = certificatesOf({ controller, migrateTo });
    expect(moving).toHaveLength(1);
    expect(moving).toEqual(certificatesOf({ controller: traefik }));
    expect(secretsOf(Testing.synth(chart))).toEqual(new Set([moving[0].spec.secretName]));
  });

  test('is in the Secret that is named, for both controllers', () => {
    site({ controller: traefik, migrateTo: contour, tls: Tls.certManager('letsencrypt', { secretName: 'shop-tls' }) }).addServicePath('/', fallback);
    expect(ofKind('Certificate').map(({ spec }) => spec.secretName)).toEqual(['shop-tls']);
    expect(secretsOf(Testing.synth(chart))).toEqual(new Set(['shop-tls']));
  });

  test('has a Secret that no other site has one issued into', () => {
    const tls = Tls.certManager('letsencrypt', { secretName: 'shop-tls' });
    for (const name of ['one', 'two']) {
      new PathIngress(chart, name, { name, host: `${name}.example`, controller: traefik, tls }).addServicePath('/', fallback);
    }
    expect(() => yamlOf(chart)).toThrow("[test/two/tls] 'spec.secretName' is 'shop-tls', which Certificate shop/one-tls has cert-manager write too, see [test/one/tls]");
  });

  /** The Secrets that routes are served with. */
  function secretsOf(manifests: any[]): Set<string> {
    return new Set(manifests.flatMap(({ kind, spec }) => kind === 'Ingress' ? (spec.tls ?? []).map((tls: any) => tls.secretName)
      : kind === 'HTTPProxy' ? [spec.virtualhost.tls.secretName] : []));
  }
});

describe('what a site tells', () => {
  test('its addresses', () => {
    const ingress = new PathIngress(chart, 'Site', { anyHost: true, controller: plain, tls: Tls.secret('shop-tls'), redirectToHttps: false });
    ingress.addServicePath('/', fallback);
    ingress.addServicePath('/api/', fallback, { host: 'shop.example' });
    expect(ingress.urls).toEqual(['https://*/', 'https://shop.example/api']);
    const insecure = new PathIngress(chart, 'Other', { host: '*.shop.example', controller: plain, tls: Tls.none() });
    insecure.addServicePath('/', fallback);
    expect(insecure.urls).toEqual(['http://*.shop.example/']);
  });

  test('an address once, though an exact path and a prefix share it', () => {
    const ingress = new PathIngress(chart, 'Site', { host: 'shop.example', controller: plain, tls: Tls.none() });
    ingress.addServicePath('/api', fallback, { pathType: PathType.EXACT });
    ingress.addServicePath('/api', fallback);
    expect(ingress.urls).toEqual(['http://shop.example/api']);
  });

  test('the addresses of a default backend', () => {
    const ingress = new PathIngress(chart, 'Site', { host: 'shop.example', controller: plain, tls: Tls.none(), defaultService: fallback });
    expect(ingress.urls).toEqual(['http://*/']);
    ingress.addServicePath('/api', fallback);
    ingress.addServicePath('/', fallback, { pathType: PathType.EXACT, host: 'exact.example' });
    ingress.addServicePath('/', fallback, { host: 'rooted.example' });
    expect(ingress.urls).toEqual(['http://shop.example/api', 'http://exact.example/', 'http://rooted.example/', 'http://shop.example/', 'http://*/']);
  });

  test('what its controller is, of both of them when it moves', () => {
    const nginx = IngressController.ingressNginx();
    expect(site({ controller: nginx, migrateTo: plain }).notices).toHaveLength(1);
  });

  test('is printed once, although cdk8s validates an app once for each chart and once more', () => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    site({ controller: IngressController.ingressNginx() }).addServicePath('/', fallback);
    for (const id of ['a', 'b', 'c']) {
      new kplus.ConfigMap(new Chart(App.of(chart), id), 'Config');
    }
    App.of(chart).synthYaml();
    App.of(chart).synthYaml();
    const printed = write.mock.calls.map(([text]) => text);
    write.mockRestore();
    expect(printed).toEqual([expect.stringMatching(/^\[test\/Site\] notice: ingress-nginx was archived in March 2026 .*\n$/)]);
  });
});

describe('two controllers at once', () => {
  const traefik = IngressController.traefik();
  const gateway = IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https', controllerNamespace: 'gateways' });

  test('serve the same paths by objects of their own', () => {
    const ingress = site({ name: 'shop', controller: traefik, migrateTo: gateway, tls: Tls.secret('shop-tls') });
    ingress.addPath('/', app());
    ingress.addPath('/api', app('Api'), { stripPrefix: true });
    expect(ingress.apiObjects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Ingress shop', 'Middleware shop-https-redirect', 'Ingress shop-https-redirect-ingress',
      'Middleware shop-strip-api', 'Ingress shop-ingress-strip-api', 'Ingress shop-exact-strip-api',
      'HTTPRoute shop-next', 'HTTPRoute shop-next-https-redirect',
    ]);
    expect(ofKind('Service')).toHaveLength(2);
  });

  test('are both let in by the network policies', () => {
    site({ controller: traefik, migrateTo: gateway }).addPath('/', app());
    expect(ofKind('NetworkPolicy')[0].spec.ingress.slice(1).map(({ from }: any) => from[0].namespaceSelector.matchLabels)).toEqual([
      { 'kubernetes.io/metadata.name': 'traefik' }, { 'kubernetes.io/metadata.name': 'gateways' },
    ]);
  });

  test('report a fault that both find once', () => {
    const nginx = (className: string) => IngressController.ingressNginx({ className, retirementAcknowledged: true });
    const ingress = site({ controller: nginx('old'), migrateTo: nginx('new') });
    const text = messageOf(() => ingress.addServicePath('/a@b', fallback));
    expect(text.split('\n')).toHaveLength(2);
  });

  test.each<[string, IngressController, IngressController, string]>([
    ['class', IngressController.traefik(), IngressController.traefik(), 'class traefik'],
    ['class by another name', IngressController.ingressNginx(), IngressController.ingressClass('nginx'), 'class nginx'],
    ['default class', IngressController.clusterDefault(), IngressController.clusterDefault(), 'the default class'],
    ['kind of object for one class', IngressController.contour(), IngressController.ingressClass('contour'), 'class contour'],
    ['Gateway', IngressController.gatewayApi('gw', { httpListener: 'http' }), IngressController.gatewayApi('gw'), 'Gateway'],
  ])('fail if both are for the same %s', (_, controller, migrateTo, place) => {
    expect(messageOf(() => site({ controller, migrateTo })))
      .toContain(`'migrateTo' must serve the site elsewhere than 'controller' does, or both take the same paths, got "${place}`);
  });
});

describe('the network policy of an app', () => {
  test('lets the pods of the controller in, and nobody else', () => {
    site({ controller: IngressController.contour() }).addPath('/', app());
    expect(ofKind('NetworkPolicy')[0].spec.ingress.slice(1)).toEqual([{
      from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'projectcontour' } }, podSelector: { matchLabels: { app: 'envoy' } } }],
      ports: [{ port: 8080, protocol: 'TCP' }],
    }]);
  });

  test('takes the namespace and the labels that are given', () => {
    site({ controller: IngressController.traefik({ controllerNamespace: 'kube-system', controllerPodLabels: { app: 'proxy' } }) }).addPath('/', app());
    expect(ofKind('NetworkPolicy')[0].spec.ingress[1].from).toEqual([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { app: 'proxy' } } },
    ]);
  });

  test('lets all pods of a namespace in, where no labels are known', () => {
    site({ defaultBackend: app() });
    expect(ofKind('NetworkPolicy')[0].spec.ingress[1].from).toEqual([{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } }]);
  });

  test('is not asked for, where it is switched off', () => {
    const open = new ExposedApp(chart, 'Open', { image: 'web:1', port: 8080, networkPolicy: false });
    expect(() => site({ controller: IngressController.ingressClass('public') }).addPath('/', open)).not.toThrow();
  });
});

describe('fails', () => {
  test('with the problems of all paths at once, each by its place', () => {
    const text = messageOf(() => site({ paths: [{ path: 'api', service: fallback }, { path: '/' }, { path: '/x', service: fallback, stripPrefix: true }] }));
    expect(text.split('\n').map((line) => line.replace(/ must .*/, ''))).toEqual([
      'invalid PathIngress:', "  [test/Site] 'paths[0].path'", "  [test/Site] 'paths[1].target'", "  [test/Site] 'paths[2].stripPrefix'",
    ]);
  });

  test('before anything of a wrong site is defined', () => {
    expect(() => site({ name: 'Shop', defaultService: fallback })).toThrow();
    expect(Testing.synth(chart)).toEqual([]);
  });

  test.each([
    ['without a path', {}, "'paths' must hold at least one path"],
    ['with a certificate for no host', { tls: Tls.certManager('letsencrypt'), redirectToHttps: false, defaultService: fallback }, "'tls' needs a host"],
  ])('at synth %s', (_, props, text) => {
    site(props);
    expect(() => yamlOf(chart)).toThrow(`[test/Site] ${text}`);
  });
});
