import { Chart, Testing } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathIngressProps, PathType, Tls } from '../../../src';
import { contour } from '../../simulation/contour';
import { ingressNginx } from '../../simulation/ingress-nginx';
import { Controller, Outcome } from '../../simulation/request';
import { strictTraefik, traefik } from '../../simulation/traefik';
import { testChart } from '../../util';
import { ServedPath, site, yamlOfSite } from '../site';

const plain = IngressController.ingressClass('public');
const fallback = ExistingService.named('fallback', { port: 80 });

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
  test('gets what no path of a host matches, and every other host', () => {
    expect(yamlOfSite(plain, [['/api', 'api']], { defaultService: fallback })).toMatchInlineSnapshot(`
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
                - backend:
                    service:
                      name: fallback
                      port:
                        number: 80
                  path: /
                  pathType: Prefix
          - http:
              paths:
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

  test('gets nothing of a host that serves its root', () => {
    const [{ spec }] = Testing.synth(Chart.of(site(plain, [['/', 'web'], ['/api', 'api', { host: 'api.example' }]], { defaultService: fallback })));
    expect(spec.rules.map(({ host, http }: any) => [host, http.paths.map(({ backend }: any) => backend.service.name)])).toEqual([
      ['api.example', ['api', 'fallback']],
      ['shop.example', ['web']],
      [undefined, ['fallback']],
    ]);
  });

  test('gets what is beside an exact root', () => {
    const [{ spec }] = Testing.synth(Chart.of(site(plain, [['/', 'home', { pathType: PathType.EXACT }]], { defaultService: fallback })));
    expect(spec.rules[0].http.paths.map(({ path, pathType, backend }: any) => [path, pathType, backend.service.name])).toEqual([
      ['/', 'Exact', 'home'],
      ['/', 'Prefix', 'fallback'],
    ]);
  });

  test('gets what no path matches, where every host is served', () => {
    const [{ spec }] = Testing.synth(Chart.of(site(plain, [['/api', 'api']], { host: undefined, anyHost: true, defaultService: fallback })));
    expect(spec.rules).toHaveLength(1);
    expect(spec.rules[0].http.paths.map(({ path, backend }: any) => [path, backend.service.name])).toEqual([['/api', 'api'], ['/', 'fallback']]);
  });

  test('is served without any path', () => {
    const [{ spec }] = Testing.synth(Chart.of(site(plain, [], { defaultService: fallback })));
    expect(spec).toEqual({
      ingressClassName: 'public',
      rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'fallback', port: { number: 80 } } } }] } }],
    });
  });

  test('is served with the certificate for every other host too', () => {
    const props = { defaultService: fallback, tls: Tls.secret('shop-tls'), redirectToHttps: false };
    const [{ spec }] = Testing.synth(Chart.of(site(plain, [['/api', 'api']], props)));
    expect(spec.tls).toEqual([{ hosts: ['shop.example'], secretName: 'shop-tls' }, { secretName: 'shop-tls' }]);
  });
});

test('paths of every host beside named ones have the certificate too', () => {
  const spec = (props: Partial<PathIngressProps>) => Testing.synth(Chart.of(site(plain, [], { tls: Tls.secret('shop-tls'), redirectToHttps: false, ...props })))[0].spec;
  const service = ExistingService.named('api', { port: 80 });
  expect(spec({ host: undefined, anyHost: true, paths: [{ path: '/', service }, { path: '/', host: 'shop.example', service }] }).tls)
    .toEqual([{ hosts: ['shop.example'], secretName: 'shop-tls' }, { secretName: 'shop-tls' }]);
  expect(spec({ host: undefined, anyHost: true, paths: [{ path: '/', service }] }).tls).toEqual([{ secretName: 'shop-tls' }]);
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

/** What shows in a cluster too: see the last column of its table in docs/controllers.md. */
describe('as controllers read it', () => {
  const read = (controller: Controller, paths: ServedPath[], url: string, host = 'shop.example', props = {}): Outcome =>
    controller(Testing.synth(Chart.of(site(plain, paths, props))))({ scheme: 'http', host, url });

  test.each(Object.entries({ ingressNginx, contour, traefik, strictTraefik }))('%s hands the rest to the default backend', (_, controller) => {
    const of = (host: string, url: string) => read(controller, [['/foo', 'foo']], url, host, { defaultService: fallback });
    expect(of('shop.example', '/bar')).toMatchObject({ service: 'fallback', url: '/bar' });
    expect(of('shop.example', '/foo')).toMatchObject({ service: 'foo', url: '/foo' });
    expect(of('other.example', '/foo')).toMatchObject({ service: 'fallback', url: '/foo' });
  });

  test('Traefik lets a path match others that begin with its characters', () => {
    expect(read(traefik, [['/', 'web'], ['/foo', 'foo']], '/foobar')).toMatchObject({ service: 'foo', url: '/foobar' });
    expect(read(strictTraefik, [['/', 'web'], ['/foo', 'foo']], '/foobar')).toMatchObject({ service: 'web', url: '/foobar' });
  });

  test('Traefik prefers the root to an exact path, whose rule is shorter', () => {
    const paths: ServedPath[] = [['/', 'web'], ['/foo', 'foo', { pathType: PathType.EXACT }]];
    expect(read(traefik, paths, '/foo')).toMatchObject({ service: 'web', url: '/foo' });
    expect(read(ingressNginx, paths, '/foo')).toMatchObject({ service: 'foo', url: '/foo' });
  });

  test('Traefik prefers the host with *. in front, whose rule is longer', () => {
    const paths: ServedPath[] = [['/', 'web', { host: '*.shop.example' }], ['/foo', 'foo', { host: 'api.shop.example' }]];
    expect(read(traefik, paths, '/foo', 'api.shop.example')).toMatchObject({ service: 'web', url: '/foo' });
    expect(read(ingressNginx, paths, '/foo', 'api.shop.example')).toMatchObject({ service: 'foo', url: '/foo' });
  });
});
