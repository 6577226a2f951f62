import { Chart, Testing } from 'cdk8s';
import { site, yamlOfSite } from './site';
import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../src';
import { testChart } from '../util';

const plain = IngressController.ingressClass('public');

describe('serves', () => {
  test('the root', () => {
    expect(yamlOfSite(plain, [['/', 'web']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
    expect(yamlOfSite(plain, [['/api', 'api']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
    expect(yamlOfSite(plain, [['/robots.txt', 'static', { pathType: PathType.EXACT }]])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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

describe('hosts', () => {
  test('several', () => {
    expect(yamlOfSite(plain, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }], ['/docs', 'docs']])).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
                  path: /docs
                  pathType: Prefix
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

  test('one with a star', () => {
    expect(yamlOfSite(plain, [['/', 'web']], { host: '*.shop.example' })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
    expect(yamlOfSite(plain, [['/', 'web']], { host: undefined, anyHost: true })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
  test('from a Secret, and serves HTTP too', () => {
    expect(yamlOfSite(plain, [['/', 'web']], { tls: Tls.secret('shop-tls'), redirectToHttps: false })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
    expect(yamlOfSite(plain, [['/', 'web'], ['/', 'api', { host: 'api.shop.example' }]], { tls: Tls.certManager('letsencrypt'), redirectToHttps: false })).toMatchInlineSnapshot(`
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
        name: shop
        namespace: shop
      spec:
        ingressClassName: public
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
      "
    `);
  });
});

describe('the default backend', () => {
  test('gets what no path matches', () => {
    expect(yamlOfSite(plain, [['/api', 'api']], { defaultService: ExistingService.named('fallback', { port: 80 }) })).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        defaultBackend:
          service:
            name: fallback
            port:
              number: 80
        ingressClassName: public
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
});

test('writes no class for the default of the cluster', () => {
  expect(yamlOfSite(IngressController.clusterDefault(), [['/', 'web']])).not.toContain('ingressClassName');
});

test('names a port of a Service', () => {
  const ingress = new PathIngress(testChart(), 'Site', { controller: plain, host: 'shop.example', tls: Tls.none() });
  ingress.addServicePath('/', ExistingService.named('web', { portName: 'http' }));
  expect(Testing.synth(Chart.of(ingress))[0].spec.rules[0].http.paths[0].backend).toEqual({ service: { name: 'web', port: { name: 'http' } } });
});

test('gives a certificate without hosts to a site of every host', () => {
  const [{ spec }] = Testing.synth(Chart.of(site(plain, [['/', 'web']], { host: undefined, anyHost: true, tls: Tls.secret('shop-tls'), redirectToHttps: false })));
  expect(spec.tls).toEqual([{ secretName: 'shop-tls' }]);
});
