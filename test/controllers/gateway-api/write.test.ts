import { Chart, Testing } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../../src';
import { ServedPath, site, yamlOfSite } from '../site';

const gateway = IngressController.gatewayApi('public', { gatewayNamespace: 'infra', httpListener: 'http', httpsListener: 'https' });

describe('serves', () => {
  test('the root', () => {
    expect(yamlOfSite(gateway, [['/', 'web']])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });

  test('a prefix', () => {
    expect(yamlOfSite(gateway, [['/api', 'api']])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: api
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /api
      "
    `);
  });

  test('an exact path', () => {
    expect(yamlOfSite(gateway, [['/robots.txt', 'static', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: static
                port: 80
            matches:
              - path:
                  type: Exact
                  value: /robots.txt
      "
    `);
  });
});

describe('hands a path on', () => {
  test('without its prefix', () => {
    expect(yamlOfSite(gateway, [['/api', 'api', { stripPrefix: true }]])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: api
                port: 80
            filters:
              - type: URLRewrite
                urlRewrite:
                  path:
                    replacePrefixMatch: /
                    type: ReplacePrefixMatch
            matches:
              - path:
                  type: PathPrefix
                  value: /api
      "
    `);
  });

  test('with another prefix', () => {
    expect(yamlOfSite(gateway, [['/api', 'api', { replacePrefix: '/v2' }]])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: api
                port: 80
            filters:
              - type: URLRewrite
                urlRewrite:
                  path:
                    replacePrefixMatch: /v2
                    type: ReplacePrefixMatch
            matches:
              - path:
                  type: PathPrefix
                  value: /api
      "
    `);
  });

  test('beside paths that are kept', () => {
    expect(yamlOfSite(gateway, [['/', 'web'], ['/api', 'api', { stripPrefix: true }], ['/api', 'docs', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: docs
                port: 80
            matches:
              - path:
                  type: Exact
                  value: /api
          - backendRefs:
              - name: api
                port: 80
            filters:
              - type: URLRewrite
                urlRewrite:
                  path:
                    replacePrefixMatch: /
                    type: ReplacePrefixMatch
            matches:
              - path:
                  type: PathPrefix
                  value: /api
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });
});

describe('hosts', () => {
  test('several', () => {
    expect(yamlOfSite(gateway, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }], ['/docs', 'docs']])).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: docs
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /docs
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop-host-api-shop-example-e31b4d2d
        namespace: shop
      spec:
        hostnames:
          - api.shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: api
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });

  test('one with a star', () => {
    expect(yamlOfSite(gateway, [['/', 'web']], { host: '*.shop.example' })).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - "*.shop.example"
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });

  test('every one', () => {
    expect(yamlOfSite(gateway, [['/', 'web']], { host: undefined, anyHost: true })).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });
});

describe('ends TLS', () => {
  test('at the Gateway, and redirects HTTP', () => {
    expect(yamlOfSite(gateway, [['/', 'web']], { tls: Tls.byGateway() })).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: https
        rules:
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop-https-redirect
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - filters:
              - requestRedirect:
                  scheme: https
                  statusCode: 301
                type: RequestRedirect
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });

  test('at the Gateway, and serves HTTP too', () => {
    expect(yamlOfSite(gateway, [['/', 'web']], { tls: Tls.byGateway(), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: https
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: web
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });
});

describe('the default backend', () => {
  test('gets what no path matches', () => {
    expect(yamlOfSite(gateway, [['/api', 'api']], { defaultService: ExistingService.named('fallback', { port: 80 }) })).toMatchInlineSnapshot(`
      "apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop-host-every-host
        namespace: shop
      spec:
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: fallback
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: shop
        namespace: shop
      spec:
        hostnames:
          - shop.example
        parentRefs:
          - name: public
            namespace: infra
            sectionName: http
        rules:
          - backendRefs:
              - name: api
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /api
          - backendRefs:
              - name: fallback
                port: 80
            matches:
              - path:
                  type: PathPrefix
                  value: /
      "
    `);
  });
});

describe('many paths of a host', () => {
  const paths = Array.from({ length: 40 }, (_, i): ServedPath => [`/path-${i}`, `service-${i}`, i % 2 === 0 ? { stripPrefix: true } : {}]);
  const defaultService = ExistingService.named('fallback', { port: 80 });

  const others = paths.slice(15).map(([path]) => path.slice(1));

  test('are one route for the first 15, and one for each other path', () => {
    const routes = manifests(site(gateway, paths, { defaultService }));
    expect(routes.map(({ metadata, spec }) => [metadata.name, spec.rules.length])).toEqual([
      ['shop-host-every-host', 1], ['shop', 16], ...others.map((path) => [`shop-path-${path}`, 1]),
    ]);
    expect(services(routes)).toEqual([...paths.map(([, service]) => service), 'fallback', 'fallback'].sort());
  });

  test('are redirected by rules of at most 8 matches', () => {
    const routes = manifests(site(gateway, paths, { defaultService, tls: Tls.byGateway() })).filter(({ metadata }) => metadata.name.includes('redirect'));
    expect(routes.map(({ metadata, spec }) => [metadata.name, ...spec.rules.map(({ matches }: any) => matches.length)])).toEqual([
      ['shop-https-redirect-every-host', 1], ['shop-https-redirect', 8, 8], ...others.map((path) => [`shop-redirect-${path}`, 1]),
    ]);
  });

  test('stay in their route when more are added', () => {
    const some = manifests(site(gateway, paths.slice(0, 20)));
    expect(manifests(site(gateway, paths)).slice(0, some.length)).toEqual(some);
  });

  test('are told apart from those of a host with a number, and of one that is named like a path', () => {
    const numbered = paths.slice(0, 20).flatMap(([path, service]): ServedPath[] => [[path, service, { host: 'shop' }], [path, `${service}-2`, { host: 'path-19' }]]);
    const routes = manifests(site(gateway, numbered, { tls: Tls.byGateway() }));
    expect(new Set(routes.map(({ metadata }) => metadata.name)).size).toBe(2 * 2 * (1 + 5));
    expect(services(routes)).toHaveLength(40);
  });
});

test('attaches to a Gateway of the namespace of the site if nothing else is said', () => {
  const [{ spec }] = manifests(site(IngressController.gatewayApi('public', { httpListener: 'http' }), [['/', 'web']]));
  expect(spec.parentRefs).toEqual([{ name: 'public', sectionName: 'http' }]);
});

function services(routes: any[]): string[] {
  return routes.flatMap(({ spec }) => spec.rules).flatMap(({ backendRefs = [] }) => backendRefs.map(({ name }: any) => name)).sort();
}

function manifests(ingress: PathIngress): any[] {
  return Testing.synth(Chart.of(ingress));
}
