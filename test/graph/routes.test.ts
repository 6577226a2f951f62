import { HOSTILE, ingress, manifests, object, service } from './manifests';
import { Graph } from '../../src/graph/graph';
import { Route } from '../../src/graph/route';

const routesOf = (...objects: unknown[]) => new Graph(manifests(...objects)).routes;
const httpRoute = (spec: unknown) => object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', spec);
const httpProxy = (spec: unknown) => object('projectcontour.io/v1', 'HTTPProxy', 'web', spec);

/** 'shop.example.com Prefix /api -> shop/web:80' */
const said = ({ host = '*', pathMatch, path, backends }: Route) =>
  `${host} ${pathMatch} ${path} -> ${backends.map(({ kind, namespace, name, port = '' }) => `${kind === 'Service' ? '' : kind} ${namespace}/${name}:${port}`.trim()).join(', ')}`;

describe('an Ingress', () => {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const rule = (host: string | undefined, ...paths: object[]) => ({ host, http: { paths } });

  test('has a route for each host and path', () => {
    const routes = routesOf(ingress('web', {
      rules: [
        rule('Shop.Example.com', { path: '/', pathType: 'Prefix', backend }, { path: '/api', pathType: 'Exact', backend: { service: { name: 'api', port: { name: 'http' } } } }),
        rule(undefined, { pathType: 'ImplementationSpecific', backend }),
      ],
    }));
    expect(routes.map(said)).toEqual(['shop.example.com Prefix / -> shop/web:80', 'shop.example.com Exact /api -> shop/api:http', '* ImplementationSpecific / -> shop/web:80']);
    expect(routes.map(({ fields }) => fields.path)).toEqual(['spec.rules[0].http.paths[0]', 'spec.rules[0].http.paths[1]', 'spec.rules[1].http.paths[0]']);
  });

  test('may have a backend for all the rest', () => {
    const [route] = routesOf(ingress('web', { defaultBackend: backend }));
    expect([said(route), route.isDefault, route.fields.path]).toEqual(['* Prefix / -> shop/web:80', true, 'spec.defaultBackend']);
  });

  test('compares paths of an unknown type by the rules of its controller', () => {
    expect(routesOf(ingress('web', { rules: [rule('a.example.com', { path: '/', backend }, { path: '/', pathType: 'prefix', backend })] })).map(({ pathMatch }) => pathMatch))
      .toEqual(['ImplementationSpecific', 'ImplementationSpecific']);
  });

  test('may lead to what is no Service, or to nothing', () => {
    const resource = { apiGroup: 'x.io', kind: 'Bucket', name: 'files' };
    expect(routesOf(ingress('web', { rules: [rule('a.example.com', { path: '/', pathType: 'Exact', backend: { resource } }, { path: '/x', pathType: 'Exact' })] })).map(said))
      .toEqual(['a.example.com Exact / -> Bucket shop/files:', 'a.example.com Exact /x -> ']);
  });
});

describe('an HTTPRoute', () => {
  const backendRefs = [{ name: 'web', port: 80 }];

  test('has a route for each host and each match', () => {
    const matches = [{ path: { value: '/api' } }, { path: { type: 'Exact', value: '/' } }, { path: { type: 'RegularExpression', value: '/v[12]' } }];
    expect(routesOf(httpRoute({ hostnames: ['a.example.com', 'B.example.com'], rules: [{ matches, backendRefs }] })).map(said)).toEqual([
      'a.example.com Prefix /api -> shop/web:80', 'b.example.com Prefix /api -> shop/web:80',
      'a.example.com Exact / -> shop/web:80', 'b.example.com Exact / -> shop/web:80',
      'a.example.com RegularExpression /v[12] -> shop/web:80', 'b.example.com RegularExpression /v[12] -> shop/web:80',
    ]);
  });

  test('takes every host and path if it does not say', () => {
    const [route] = routesOf(httpRoute({ rules: [{ backendRefs }] }));
    expect([said(route), route.isNarrowed]).toEqual(['* Prefix / -> shop/web:80', false]);
  });

  test('may compare more than host and path', () => {
    const narrowed = [{ headers: [{ name: 'a', value: 'b' }] }, { method: 'GET' }, { queryParams: [{ name: 'a', value: 'b' }] }, { path: { value: '/' } }];
    expect(routesOf(httpRoute({ rules: [{ matches: narrowed }] })).map(({ isNarrowed }) => isNarrowed)).toEqual([true, true, true, false]);
  });

  test('may lead to other namespaces and kinds', () => {
    const refs = [{ name: 'web', namespace: 'blog', port: 80 }, { kind: 'Service', group: '', name: 'a', port: 1 }, { group: 'x.io', kind: 'Bucket', name: 'b' }];
    expect(routesOf(httpRoute({ rules: [{ backendRefs: refs }] })).map(said)).toEqual(['* Prefix / -> blog/web:80, shop/a:1, Bucket shop/b:']);
  });
});

describe('an HTTPProxy', () => {
  test('has a route for each of its routes', () => {
    const routes = [
      { services: [{ name: 'web', port: 80 }] },
      { conditions: [{ prefix: '/api' }], services: [{ name: 'api', port: 80 }, { name: 'api-next', port: 80 }] },
      { conditions: [{ exact: '/health' }, { header: { name: 'a', present: true } }], services: [] },
    ];
    const found = routesOf(httpProxy({ virtualhost: { fqdn: 'Shop.example.com' }, routes }));
    expect(found.map(said)).toEqual([
      'shop.example.com Prefix / -> shop/web:80',
      'shop.example.com Prefix /api -> shop/api:80, shop/api-next:80',
      'shop.example.com Exact /health -> ',
    ]);
    expect(found.map(({ isNarrowed }) => isNarrowed)).toEqual([false, false, true]);
  });
});

describe('the Services of routes', () => {
  const pathTo = (port: unknown) => ({ path: '/', pathType: 'Exact', backend: { service: { name: 'web', port } } });
  const to = (port: unknown) => ({ rules: [{ host: 'a.example.com', http: { paths: [pathTo(port)] } }] });
  const web = service('web', { ports: [{ name: 'http', port: 80, targetPort: 8080 }, { name: 'admin', port: 81 }] });

  test.each([
    [{ number: 80 }, 80],
    [{ name: 'admin' }, 81],
    [{ number: 8080 }, undefined],
    [{ name: 'HTTP' }, undefined],
    [undefined, undefined],
  ])('%j is the port %j', (port, expected) => {
    const graph = new Graph(manifests(ingress('web', to(port)), web));
    expect(graph.servicePortOf(graph.routes[0].backends[0])?.number).toBe(expected);
  });

  test('are found in the namespace of the route, and each route once', () => {
    const twice = { ...to({ number: 80 }), defaultBackend: { service: { name: 'web', port: { number: 81 } } } };
    const graph = new Graph(manifests(ingress('web', twice), web, service('web', {}, { namespace: 'blog' })));
    const [own, other] = graph.services;
    expect(graph.routesTo(own).map(({ isDefault }) => isDefault)).toEqual([true, false]);
    expect(graph.routesTo(other)).toEqual([]);
    expect([graph.isExposed(own), graph.isExposed(other)]).toEqual([true, false]);
  });

  test('may be missing', () => {
    const graph = new Graph(manifests(ingress('web', to({ number: 80 }))));
    expect(graph.serviceOf(graph.routes[0].backends[0])).toBeUndefined();
  });
});

test('no shape of a route breaks it', () => {
  for (const value of HOSTILE) {
    expect(() => routesOf(
      ...[ingress('a', value), httpRoute(value), httpProxy(value)],
      ...[value, [value]].flatMap((list) => [
        ingress('b', { defaultBackend: value, rules: list, tls: list }),
        ingress('c', { rules: [{ host: value, http: value }, { http: { paths: list } }] }),
        ingress('c', { rules: [{ http: { paths: [{ path: value, pathType: value, backend: value }] } }] }),
        ingress('d', { defaultBackend: { service: value, resource: value } }),
        ingress('d', { rules: [{ http: { paths: [{ backend: { service: { name: value, port: value } } }] } }] }),
        httpRoute({ hostnames: list, parentRefs: list, rules: list }),
        httpRoute({ rules: [{ matches: list, backendRefs: list }] }),
        httpRoute({ rules: [{ matches: [{ path: value, headers: value }, { path: { type: value, value } }] }] }),
        httpProxy({ virtualhost: value, routes: list }),
        httpProxy({ virtualhost: { fqdn: value, tls: value }, routes: [{ conditions: list, services: list }] }),
        httpProxy({ routes: [{ conditions: [{ prefix: value, exact: value }] }] }),
      ]),
    )).not.toThrow();
  }
});
