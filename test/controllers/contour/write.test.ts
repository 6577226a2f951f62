import { Chart, Testing } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../../src';
import { site, yamlOfSite } from '../site';

const contour = IngressController.contour();

describe('serves', () => {
  test('the root', () => {
    expect(yamlOfSite(contour, [['/', 'web']])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });

  test('a prefix', () => {
    expect(yamlOfSite(contour, [['/api', 'api']])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - exact: /api
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /api/
            services:
              - name: api
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });

  test('an exact path', () => {
    expect(yamlOfSite(contour, [['/robots.txt', 'static', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - exact: /robots.txt
            services:
              - name: static
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });
});

describe('hands a path on', () => {
  test('without its prefix', () => {
    expect(yamlOfSite(contour, [['/api', 'api', { stripPrefix: true }]])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /api
              - header:
                  name: :path
                  regex: ^/api([?].*)?$
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api
                  replacement: /
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /api/
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api/
                  replacement: /
            services:
              - name: api
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });

  test('with another prefix', () => {
    expect(yamlOfSite(contour, [['/api', 'api', { replacePrefix: '/v2' }]])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /api
              - header:
                  name: :path
                  regex: ^/api([?].*)?$
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api
                  replacement: /v2
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /api/
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api/
                  replacement: /v2/
            services:
              - name: api
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });

  test('below another root', () => {
    expect(yamlOfSite(contour, [['/', 'web', { replacePrefix: '/shop' }]])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            pathRewritePolicy:
              replacePrefix:
                - prefix: /
                  replacement: /shop/
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });

  test('beside paths that are kept', () => {
    expect(yamlOfSite(contour, [['/', 'web'], ['/api', 'api', { stripPrefix: true }], ['/api', 'docs', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - exact: /api
            services:
              - name: docs
                port: 80
          - conditions:
              - prefix: /api
              - header:
                  name: :path
                  regex: ^/api([?].*)?$
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api
                  replacement: /
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /api/
            pathRewritePolicy:
              replacePrefix:
                - prefix: /api/
                  replacement: /
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });
});

describe('hosts', () => {
  test('several', () => {
    expect(yamlOfSite(contour, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }], ['/docs', 'docs']])).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - exact: /docs
            services:
              - name: docs
                port: 80
          - conditions:
              - prefix: /docs/
            services:
              - name: docs
                port: 80
          - conditions:
              - prefix: /
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
      ---
      apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop-host-api-shop-example-e31b4d2d
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            services:
              - name: api
                port: 80
        virtualhost:
          fqdn: api.shop.example
      "
    `);
  });

  test('one with a star', () => {
    expect(yamlOfSite(contour, [['/', 'web']], { host: '*.shop.example' })).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: "*.shop.example"
      "
    `);
  });

  test('every one', () => {
    expect(yamlOfSite(contour, [['/', 'web']], { host: undefined, anyHost: true })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop-every-host
        namespace: shop
      spec:
        ingressClassName: contour
        rules:
          - http:
              paths:
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
      "
    `);
  });
});

describe('takes a certificate', () => {
  test('from a Secret, and redirects HTTP', () => {
    expect(yamlOfSite(contour, [['/', 'web']], { tls: Tls.secret('shop-tls') })).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
          tls:
            secretName: shop-tls
      "
    `);
  });

  test('from a Secret, and serves HTTP too', () => {
    expect(yamlOfSite(contour, [['/', 'web']], { tls: Tls.secret('shop-tls'), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            permitInsecure: true
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
          tls:
            secretName: shop-tls
      "
    `);
  });

  test('from cert-manager', () => {
    expect(yamlOfSite(contour, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }]], { tls: Tls.certManager('letsencrypt'), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: cert-manager.io/v1
      kind: Certificate
      metadata:
        name: shop-tls
        namespace: shop
      spec:
        dnsNames:
          - api.shop.example
          - shop.example
        issuerRef:
          group: cert-manager.io
          kind: ClusterIssuer
          name: letsencrypt
        secretName: shop-tls
      ---
      apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            permitInsecure: true
            services:
              - name: web
                port: 80
        virtualhost:
          fqdn: shop.example
          tls:
            secretName: shop-tls
      ---
      apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop-host-api-shop-example-e31b4d2d
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - prefix: /
            permitInsecure: true
            services:
              - name: api
                port: 80
        virtualhost:
          fqdn: api.shop.example
          tls:
            secretName: shop-tls
      "
    `);
  });
});

describe('the default backend', () => {
  test('gets what no path matches', () => {
    expect(yamlOfSite(contour, [['/api', 'api']], { defaultService: ExistingService.named('fallback', { port: 80 }) })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop-every-host
        namespace: shop
      spec:
        ingressClassName: contour
        rules:
          - http:
              paths:
                - backend:
                    service:
                      name: fallback
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
      ---
      apiVersion: projectcontour.io/v1
      kind: HTTPProxy
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: contour
        routes:
          - conditions:
              - exact: /api
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /api/
            services:
              - name: api
                port: 80
          - conditions:
              - prefix: /
            services:
              - name: fallback
                port: 80
        virtualhost:
          fqdn: shop.example
      "
    `);
  });
});

test('names the class', () => {
  const [{ spec }] = manifests(site(IngressController.contour({ className: 'public' }), [['/', 'web']]));
  expect(spec.ingressClassName).toBe('public');
});

test('writes an exact path once where a prefix has the same text', () => {
  const [{ spec }] = manifests(site(contour, [['/api', 'api'], ['/api', 'docs', { pathType: PathType.EXACT }]]));
  expect(spec.routes.map(({ conditions, services }: any) => [conditions, services[0].name])).toEqual([
    [[{ exact: '/api' }], 'docs'],
    [[{ prefix: '/api/' }], 'api'],
  ]);
});

test('takes the dots and the plus signs of a path as they are', () => {
  const [{ spec }] = manifests(site(contour, [['/v1.0+rc', 'api', { stripPrefix: true }]]));
  expect(spec.routes[0].conditions[1].header.regex).toBe('^/v1\\.0\\+rc([?].*)?$');
});

function manifests(ingress: PathIngress): any[] {
  return Testing.synth(Chart.of(ingress));
}
