import { Chart, Testing } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../../src';
import { ServedPath, site, yamlOfSite } from '../site';

const nginx = IngressController.ingressNginx({ retirementAcknowledged: true });

describe('serves', () => {
  test('the root', () => {
    expect(yamlOfSite(nginx, [['/', 'web']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
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

  test('a prefix', () => {
    expect(yamlOfSite(nginx, [['/api', 'api']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api
                  pathType: Prefix
      "
    `);
  });

  test('an exact path', () => {
    expect(yamlOfSite(nginx, [['/robots.txt', 'static', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: static
                      port:
                        number: 80
                  path: /robots.txt
                  pathType: Exact
      "
    `);
  });
});

describe('hands a path on', () => {
  test('without its prefix', () => {
    expect(yamlOfSite(nginx, [['/api', 'api', { stripPrefix: true }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/rewrite-target: /$2
          nginx.ingress.kubernetes.io/use-regex: "true"
        name: shop-strip
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api(/|$)(.*)
                  pathType: ImplementationSpecific
      "
    `);
  });

  test('with another prefix', () => {
    expect(yamlOfSite(nginx, [['/api', 'api', { replacePrefix: '/v2' }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/rewrite-target: /v2$1$2
          nginx.ingress.kubernetes.io/use-regex: "true"
        name: shop-replace-api
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api(/|$)(.*)
                  pathType: ImplementationSpecific
      "
    `);
  });

  test('below another root', () => {
    expect(yamlOfSite(nginx, [['/', 'web', { replacePrefix: '/shop' }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/rewrite-target: /shop/$2
          nginx.ingress.kubernetes.io/use-regex: "true"
        name: shop-replace
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /()(.*)
                  pathType: ImplementationSpecific
      "
    `);
  });

  test('beside paths that are kept', () => {
    expect(yamlOfSite(nginx, [['/', 'web'], ['/api', 'api', { stripPrefix: true }], ['/api', 'docs', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/use-regex: "true"
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: docs
                      port:
                        number: 80
                  path: /api($)(.*)(.*)
                  pathType: ImplementationSpecific
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: ImplementationSpecific
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/rewrite-target: /$2
          nginx.ingress.kubernetes.io/use-regex: "true"
        name: shop-strip
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api(/|$)(.*)
                  pathType: ImplementationSpecific
      "
    `);
  });
});

describe('hosts', () => {
  test('several', () => {
    expect(yamlOfSite(nginx, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }], ['/docs', 'docs']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: docs
                      port:
                        number: 80
                  path: /docs
                  pathType: Prefix
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop-host-api-shop-example-e31b4d2d
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: api.shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
      "
    `);
  });

  test('one with a star', () => {
    expect(yamlOfSite(nginx, [['/', 'web']], { host: '*.shop.example' })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: "*.shop.example"
            http:
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

  test('every one', () => {
    expect(yamlOfSite(nginx, [['/', 'web']], { host: undefined, anyHost: true })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
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
    expect(yamlOfSite(nginx, [['/', 'web']], { tls: Tls.secret('shop-tls') })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/ssl-redirect: "true"
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
        tls:
          - hosts:
              - shop.example
            secretName: shop-tls
      "
    `);
  });

  test('from a Secret, and serves HTTP too', () => {
    expect(yamlOfSite(nginx, [['/', 'web']], { tls: Tls.secret('shop-tls'), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/ssl-redirect: "false"
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
        tls:
          - hosts:
              - shop.example
            secretName: shop-tls
      "
    `);
  });

  test('from cert-manager', () => {
    expect(yamlOfSite(nginx, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }]], { tls: Tls.certManager('letsencrypt'), redirectToHttps: false })).toMatchInlineSnapshot(`
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
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/ssl-redirect: "false"
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: web
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
        tls:
          - hosts:
              - shop.example
            secretName: shop-tls
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          nginx.ingress.kubernetes.io/ssl-redirect: "false"
        name: shop-host-api-shop-example-e31b4d2d
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: api.shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
        tls:
          - hosts:
              - api.shop.example
            secretName: shop-tls
      "
    `);
  });
});

describe('the default backend', () => {
  test('gets what no path matches', () => {
    expect(yamlOfSite(nginx, [['/api', 'api']], { defaultService: ExistingService.named('fallback', { port: 80 }) })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop-host-every-host
        namespace: shop
      spec:
        ingressClassName: nginx
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
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api
                  pathType: Prefix
                - backend:
                    service:
                      name: fallback
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
      "
    `);
  });
});

describe('the other paths of a host where a path is rewritten', () => {
  test('are expressions, those of other hosts are not', () => {
    const types = manifests(site(nginx, [['/', 'web'], ['/api', 'api', { stripPrefix: true }], ['/', 'other', { host: 'other.example' }]]))
      .flatMap(({ spec }) => spec.rules.map(({ host, http }: any) => `${host} ${http.paths[0].pathType}`));
    expect(types).toEqual(['shop.example ImplementationSpecific', 'shop.example ImplementationSpecific', 'other.example Prefix']);
  });

  test('become expressions when the rewritten path is added last', () => {
    const [kept] = manifests(site(nginx, [['/docs', 'docs'], ['/api', 'api', { stripPrefix: true }]]));
    expect(kept.spec.rules[0].http.paths[0].path).toBe('/docs(/|$)(.*)');
    expect(kept.metadata.annotations).toEqual({ 'nginx.ingress.kubernetes.io/use-regex': 'true' });
  });

  test('share an Ingress where the prefix is stripped, and have their own where it is replaced', () => {
    const names = manifests(site(nginx, [['/a', 'a', { stripPrefix: true }], ['/b', 'b', { stripPrefix: true }], ['/c', 'c', { replacePrefix: '/v2' }]]))
      .map(({ metadata }) => metadata.name);
    expect(names).toEqual(['shop-strip', 'shop-replace-c']);
  });
});

describe('fails where a path is rewritten', () => {
  const strip = ['/api', 'api', { stripPrefix: true }] as ServedPath;

  test.each([[[strip, ['/robots.txt', 'static']]], [[['/robots.txt', 'static'], strip]]] as [ServedPath[]][])('if a path holds a dot: %j', (paths) => {
    expect(() => site(nginx, paths)).toThrow("'path' must not hold a dot on a host where ingress-nginx rewrites a path");
  });

  test.each([
    [[strip, ['/docs', 'docs'], ['/Docs', 'other']]],
    [[['/docs', 'docs'], ['/Docs', 'other'], strip]],
    [[['/docs', 'docs'], strip, ['/Docs/new', 'other']]],
    [[strip, ['/API', 'other']]],
  ] as [ServedPath[]][])('if paths differ in the case of letters: %j', (paths) => {
    expect(() => site(nginx, paths)).toThrow('in the case of letters on a host where ingress-nginx rewrites a path');
  });

  test('not if they are on another host, or below each other', () => {
    const paths: ServedPath[] = [strip, ['/api/v1', 'v1'], ['/docs', 'docs'], ['/Docs', 'other', { host: 'other.example' }], ['/robots.txt', 'static', { host: 'other.example' }]];
    expect(() => site(nginx, paths)).not.toThrow();
  });

  test('not if no path is rewritten', () => {
    expect(() => site(nginx, [['/docs', 'docs'], ['/Docs', 'other'], ['/robots.txt', 'static']])).not.toThrow();
  });
});

describe('tells that it is archived', () => {
  test('unless whoever writes the site says that they know', () => {
    expect(site(nginx, [['/', 'web']]).notices).toEqual([]);
    expect(site(IngressController.ingressNginx(), [['/', 'web']]).notices).toEqual([
      "ingress-nginx was archived in March 2026 and gets no security fixes any more; move to another controller with 'migrateTo', or write 'retirementAcknowledged: true' if you know",
    ]);
  });
});

test('says once that a rewrite makes it ignore the case of letters', () => {
  const paths: ServedPath[] = [['/', 'web'], ['/foo', 'foo', { stripPrefix: true }], ['/bar', 'bar', { stripPrefix: true }]];
  expect(site(nginx, paths).notices).toEqual(["'stripPrefix' makes ingress-nginx match the paths of the host whatever the case of their letters"]);
});

function manifests(ingress: PathIngress): any[] {
  return Testing.synth(Chart.of(ingress));
}
