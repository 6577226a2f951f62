import { Chart, Testing } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../../src';
import { ServedPath, site, yamlOfSite } from '../site';

const traefik = IngressController.traefik();

describe('serves', () => {
  test('the root', () => {
    expect(yamlOfSite(traefik, [['/', 'web']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
    expect(yamlOfSite(traefik, [['/api', 'api']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api/
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "20000"
        name: shop-exact
        namespace: shop
      spec:
        ingressClassName: traefik
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
                  pathType: Exact
      "
    `);
  });

  test('an exact path', () => {
    expect(yamlOfSite(traefik, [['/robots.txt', 'static', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "20000"
        name: shop-exact
        namespace: shop
      spec:
        ingressClassName: traefik
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
    expect(yamlOfSite(traefik, [['/api', 'api', { stripPrefix: true }]])).toMatchInlineSnapshot(`
      "apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata:
        name: shop-strip-api
        namespace: shop
      spec:
        stripPrefix:
          prefixes:
            - /api
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-strip-api@kubernetescrd
        name: shop-ingress-strip-api
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api/
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-strip-api@kubernetescrd
          traefik.ingress.kubernetes.io/router.priority: "10000"
        name: shop-exact-strip-api
        namespace: shop
      spec:
        ingressClassName: traefik
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
                  pathType: Exact
      "
    `);
  });

  test('with another prefix', () => {
    expect(yamlOfSite(traefik, [['/api', 'api', { replacePrefix: '/v2' }]])).toMatchInlineSnapshot(`
      "apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata:
        name: shop-replace-api
        namespace: shop
      spec:
        replacePathRegex:
          regex: ^/api(/.*)?$
          replacement: /v2$1
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-replace-api@kubernetescrd
        name: shop-ingress-replace-api
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api/
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-replace-api@kubernetescrd
          traefik.ingress.kubernetes.io/router.priority: "10000"
        name: shop-exact-replace-api
        namespace: shop
      spec:
        ingressClassName: traefik
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
                  pathType: Exact
      "
    `);
  });

  test('below another root', () => {
    expect(yamlOfSite(traefik, [['/', 'web', { replacePrefix: '/shop' }]])).toMatchInlineSnapshot(`
      "apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata:
        name: shop-replace
        namespace: shop
      spec:
        replacePathRegex:
          regex: ^(/.*)?$
          replacement: /shop$1
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-replace@kubernetescrd
        name: shop-ingress-replace
        namespace: shop
      spec:
        ingressClassName: traefik
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

  test('beside paths that are kept', () => {
    expect(yamlOfSite(traefik, [['/', 'web'], ['/api', 'api', { stripPrefix: true }], ['/api', 'docs', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
      ---
      apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata:
        name: shop-strip-api
        namespace: shop
      spec:
        stripPrefix:
          prefixes:
            - /api
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-strip-api@kubernetescrd
        name: shop-ingress-strip-api
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api/
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "20000"
        name: shop-exact
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: docs
                      port:
                        number: 80
                  path: /api
                  pathType: Exact
      "
    `);
  });
});

describe('hosts', () => {
  test('several', () => {
    expect(yamlOfSite(traefik, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }], ['/docs', 'docs']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: docs
                      port:
                        number: 80
                  path: /docs/
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
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "20000"
        name: shop-exact
        namespace: shop
      spec:
        ingressClassName: traefik
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
                  pathType: Exact
      "
    `);
  });

  test('one with a star', () => {
    expect(yamlOfSite(traefik, [['/', 'web']], { host: '*.shop.example' })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
    expect(yamlOfSite(traefik, [['/', 'web']], { host: undefined, anyHost: true })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
    expect(yamlOfSite(traefik, [['/', 'web']], { tls: Tls.secret('shop-tls') })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: websecure
          traefik.ingress.kubernetes.io/router.tls: "true"
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
      apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata:
        name: shop-https-redirect
        namespace: shop
      spec:
        redirectScheme:
          permanent: true
          scheme: https
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.middlewares: shop-shop-https-redirect@kubernetescrd
        name: shop-https-redirect-ingress
        namespace: shop
      spec:
        ingressClassName: traefik
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

  test('from a Secret, and serves HTTP too', () => {
    expect(yamlOfSite(traefik, [['/', 'web']], { tls: Tls.secret('shop-tls'), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: websecure
          traefik.ingress.kubernetes.io/router.tls: "true"
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop-http
        namespace: shop
      spec:
        ingressClassName: traefik
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

  test('from cert-manager', () => {
    expect(yamlOfSite(traefik, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }]], { tls: Tls.certManager('letsencrypt'), redirectToHttps: false })).toMatchInlineSnapshot(`
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
          traefik.ingress.kubernetes.io/router.entrypoints: websecure
          traefik.ingress.kubernetes.io/router.tls: "true"
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
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
              - api.shop.example
              - shop.example
            secretName: shop-tls
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop-http
        namespace: shop
      spec:
        ingressClassName: traefik
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
});

describe('the default backend', () => {
  test('gets what no path matches', () => {
    expect(yamlOfSite(traefik, [['/api', 'api']], { defaultService: ExistingService.named('fallback', { port: 80 }) })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "1"
        name: shop-default-backend
        namespace: shop
      spec:
        ingressClassName: traefik
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
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
        name: shop
        namespace: shop
      spec:
        ingressClassName: traefik
        rules:
          - host: shop.example
            http:
              paths:
                - backend:
                    service:
                      name: api
                      port:
                        number: 80
                  path: /api/
                  pathType: Prefix
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        annotations:
          traefik.ingress.kubernetes.io/router.entrypoints: web
          traefik.ingress.kubernetes.io/router.priority: "20000"
        name: shop-exact
        namespace: shop
      spec:
        ingressClassName: traefik
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
                  pathType: Exact
      "
    `);
  });
});

describe('its own options', () => {
  test('name the class and the entry points', () => {
    const controller = IngressController.traefik({ className: 'public', httpEntryPoint: 'http', httpsEntryPoint: 'https' });
    const [main, , redirect] = manifests(site(controller, [['/', 'web']], { tls: Tls.secret('shop-tls') }));
    expect(main.spec.ingressClassName).toBe('public');
    expect(main.metadata.annotations['traefik.ingress.kubernetes.io/router.entrypoints']).toBe('https');
    expect(redirect.metadata.annotations['traefik.ingress.kubernetes.io/router.entrypoints']).toBe('http');
  });

  test.each(['web,websecure', 'Web', '', 'web\n'])('refuse %j as an entry point', (httpEntryPoint) => {
    expect(() => site(IngressController.traefik({ httpEntryPoint }), [])).toThrow("'httpEntryPoint' must be the name of one entry point");
  });
});

describe('a Middleware', () => {
  test('serves one rewrite of several hosts', () => {
    const objects = manifests(site(traefik, [['/api', 'api', { stripPrefix: true }], ['/api', 'other', { host: 'other.example', stripPrefix: true }]]));
    expect(objects.map(({ kind }) => kind)).toEqual(['Middleware', 'Ingress', 'Ingress']);
    expect(objects[1].spec.rules.map(({ host }: any) => host)).toEqual(['other.example', 'shop.example']);
  });

  test('is named by the namespace of the chart', () => {
    const middlewareOf = (namespace: string) => {
      const [, ingress] = manifests(site(traefik, [['/api', 'api', { stripPrefix: true }]], {}, { namespace }));
      return ingress.metadata.annotations['traefik.ingress.kubernetes.io/router.middlewares'];
    };
    expect(middlewareOf('cart')).toBe('cart-shop-strip-api@kubernetescrd');
  });

  test('of the user comes after the redirect and before the rewrite', () => {
    const key = 'traefik.ingress.kubernetes.io/router.middlewares';
    const props = { tls: Tls.secret('shop-tls'), annotations: { [key]: 'ops-auth@kubernetescrd' } };
    const ingresses = manifests(site(traefik, [['/', 'web'], ['/api', 'api', { stripPrefix: true }]], props)).filter(({ kind }) => kind === 'Ingress');
    expect(Object.fromEntries(ingresses.map(({ metadata }) => [metadata.name, metadata.annotations[key]]))).toEqual({
      'shop': 'ops-auth@kubernetescrd',
      'shop-ingress-strip-api': 'ops-auth@kubernetescrd,shop-shop-strip-api@kubernetescrd',
      'shop-exact-strip-api': 'ops-auth@kubernetescrd,shop-shop-strip-api@kubernetescrd',
      'shop-https-redirect-ingress': 'shop-shop-https-redirect@kubernetescrd,ops-auth@kubernetescrd',
    });
  });

  test('is not confused with an Ingress of another path', () => {
    const paths = ['/api', '/api-ingress', '/api-exact', '/ingress', '/exact', '/http', '/a.b', '/a-b', '/A-B', '/a/b'];
    const objects = manifests(site(traefik, paths.map((path): ServedPath => [path, 'api', { stripPrefix: true }])));
    expect(new Set(objects.map(({ metadata }) => metadata.name)).size).toBe(3 * paths.length);
    expect(objects.filter(({ kind }) => kind === 'Middleware').map(({ spec }) => spec.stripPrefix.prefixes)).toEqual(paths.map((path) => [path]));
  });

  test('takes the dots and the plus signs of a path as they are', () => {
    const [{ spec }] = manifests(site(traefik, [['/v1.0+rc', 'api', { replacePrefix: '/v1' }]]));
    expect(spec.replacePathRegex.regex).toBe('^/v1\\.0\\+rc(/.*)?$');
  });
});

describe('the order of rules', () => {
  const PRIORITY = 'traefik.ingress.kubernetes.io/router.priority';

  test('puts a short prefix itself before the root, whose rule is longer', () => {
    const [root, , exact] = manifests(site(traefik, [['/', 'web'], ['/api', 'api', { stripPrefix: true }]])).filter(({ kind }) => kind === 'Ingress');
    expect(root.metadata.annotations[PRIORITY]).toBeUndefined();
    expect(exact.spec.rules[0].http.paths).toEqual([expect.objectContaining({ path: '/api', pathType: 'Exact' })]);
    expect(Number(exact.metadata.annotations[PRIORITY])).toBeGreaterThan('Host(`shop.example`) && PathPrefix(`/`)'.length);
  });

  test('puts an exact path before a prefix of the same text', () => {
    const objects = manifests(site(traefik, [['/api', 'api'], ['/api', 'docs', { pathType: PathType.EXACT }]]));
    const exact = objects.flatMap(({ spec }) => spec.rules[0].http.paths).filter(({ pathType }) => pathType === 'Exact');
    expect(exact.map(({ backend }) => backend.service.name)).toEqual(['docs']);
  });

  test('is above the length of any rule', () => {
    const host = `*.${'a.'.repeat(120)}example`;
    const objects = manifests(site(traefik, [[`/${'a'.repeat(1023)}`, 'api']], { host }));
    const longest = `HostRegexp(\`^[a-zA-Z0-9-]+${host.slice(1).replace(/\./g, '\\.')}$\`) && PathPrefix(\`${objects[0].spec.rules[0].http.paths[0].path}\`)`.length;
    expect(Number(objects[1].metadata.annotations[PRIORITY])).toBeGreaterThan(longest);
  });
});

describe('the default backend with TLS', () => {
  const defaultService = ExistingService.named('fallback', { port: 80 });

  test.each([[true, ['shop-default-backend', 'shop-https-redirect', 'shop-default-backend-redirect']], [false, ['shop-default-backend', 'shop-http-default-backend']]])(
    'is one router for each entry point (redirect: %s)', (redirectToHttps, names) => {
      const objects = manifests(site(traefik, [], { tls: Tls.secret('shop-tls'), redirectToHttps, defaultService }));
      expect(objects.map(({ metadata }) => metadata.name)).toEqual(names);
      expect(objects.filter(({ spec }) => spec.defaultBackend)).toEqual([]);
    });
});

describe('fails', () => {
  test.each([
    ['*.shop.example', 'www.shop.example'],
    ['www.shop.example', '*.shop.example'],
  ])('if %s is served beside %s', (host, other) => {
    expect(() => site(traefik, [['/', 'web'], ['/', 'other', { host: other }]], { host })).toThrow(`'host' must not be served beside '${host}', because Traefik`);
  });

  test('if every host is served beside one', () => {
    expect(() => site(traefik, [['/', 'web'], ['/', 'other', { host: 'shop.example' }]], { host: undefined, anyHost: true }))
      .toThrow("'host' must not be served beside every host, because Traefik");
  });

  test('not if hosts are apart', () => {
    const hosts = ['www.shop.example', '*.www.shop.example', '*.api.shop.example', 'shop.example', 'example'];
    expect(() => site(traefik, hosts.map((host): ServedPath => ['/', 'web', { host }]))).not.toThrow();
  });
});

function manifests(ingress: PathIngress): any[] {
  return Testing.synth(Chart.of(ingress));
}

describe('an exact path beside a prefix of the same text that is rewritten', () => {
  const STRIPPED: ServedPath = ['/foo', 'foo', { stripPrefix: true }];
  const EXACT: ServedPath = ['/foo', 'foo-itself', { pathType: PathType.EXACT }];
  const idsOf = (...paths: ServedPath[]) => site(traefik, paths).apiObjects.map(({ node: { id } }) => id).sort();

  test('leaves no Ingress without requests, whatever comes first', () => {
    expect(idsOf(STRIPPED)).toEqual(['exact-strip-foo', 'ingress-strip-foo', 'strip-foo']);
    expect(idsOf(STRIPPED, EXACT)).toEqual(['exact', 'ingress-strip-foo', 'strip-foo']);
    expect(idsOf(EXACT, STRIPPED)).toEqual(['exact', 'ingress-strip-foo', 'strip-foo']);
    const documents = (...paths: ServedPath[]) => yamlOfSite(traefik, paths).split('---\n').sort();
    expect(documents(EXACT, STRIPPED)).toEqual(documents(STRIPPED, EXACT));
  });

  test('leaves the Ingress that another host needs, with the paths of that host', () => {
    const elsewhere: ServedPath = ['/foo', 'foo', { stripPrefix: true, host: 'api.example' }];
    for (const paths of [[STRIPPED, EXACT, elsewhere], [STRIPPED, elsewhere, EXACT], [elsewhere, EXACT, STRIPPED]]) {
      const ingress = site(traefik, paths).apiObjects.find(({ node: { id } }) => id === 'exact-strip-foo');
      expect(ingress!.toJson().spec.rules.map(({ host }: any) => host)).toEqual(['api.example']);
    }
  });
});
