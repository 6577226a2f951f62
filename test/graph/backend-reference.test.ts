import { HOSTILE, ingress, manifests, object, service } from './manifests';
import { BackendReference } from '../../src/graph/backend-reference';
import { Graph } from '../../src/graph/graph';

const backendsIn = (...objects: unknown[]) => new Graph(manifests(...objects)).backends;
const httpRoute = (spec: unknown) => object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', spec);
const httpProxy = (spec: unknown) => object('projectcontour.io/v1', 'HTTPProxy', 'web', spec);

/** 'shop/web:80' */
const said = ({ kind, namespace, name, port = '' }: BackendReference) => `${kind === 'Service' ? '' : kind} ${namespace}/${name}:${port}`.trim();

describe('an Ingress', () => {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const rule = (...paths: object[]) => ({ http: { paths } });

  test('names a backend for each path, and one for all the rest', () => {
    const found = backendsIn(ingress('web', {
      defaultBackend: backend,
      rules: [rule({ path: '/', backend }, { path: '/api', backend: { service: { name: 'api', port: { name: 'http' } } } })],
    }));
    expect(found.map(said)).toEqual(['shop/web:80', 'shop/web:80', 'shop/api:http']);
    expect(found.map(({ fields }) => fields.path)).toEqual([
      'spec.defaultBackend.service', 'spec.rules[0].http.paths[0].backend.service', 'spec.rules[0].http.paths[1].backend.service',
    ]);
  });

  test('may name what is no Service, or nothing', () => {
    const resource = { apiGroup: 'x.io', kind: 'Bucket', name: 'files' };
    expect(backendsIn(ingress('web', { rules: [rule({ path: '/', backend: { resource } }, { path: '/x' })] })).map(said)).toEqual(['Bucket shop/files:']);
  });

  test('names an action of the AWS Load Balancer Controller in place of a port', () => {
    const action = { service: { name: 'web', port: { name: 'use-annotation' } } };
    expect(backendsIn(ingress('web', { defaultBackend: action })).map(({ kind }) => kind)).toEqual(['Action']);
  });
});

test('an HTTPRoute may name other namespaces and kinds', () => {
  const refs = [{ name: 'web', namespace: 'blog', port: 80 }, { kind: 'Service', group: '', name: 'a', port: 1 }, { group: 'x.io', kind: 'Bucket', name: 'b' }];
  expect(backendsIn(httpRoute({ rules: [{ backendRefs: refs }] })).map(said)).toEqual(['blog/web:80', 'shop/a:1', 'Bucket shop/b:']);
});

test('an HTTPProxy names several for a route', () => {
  const routes = [{ services: [{ name: 'web', port: 80 }] }, { services: [{ name: 'api', port: 80 }, { name: 'api-next', port: 80 }] }, { services: [] }];
  expect(backendsIn(httpProxy({ routes })).map(said)).toEqual(['shop/web:80', 'shop/api:80', 'shop/api-next:80']);
});

describe('the Services behind routes', () => {
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
    expect(graph.servicePortOf(graph.backends[0])?.number).toBe(expected);
  });

  test('are found in the namespace of the route, and each once', () => {
    const twice = { ...to({ number: 80 }), defaultBackend: { service: { name: 'web', port: { number: 81 } } } };
    const graph = new Graph(manifests(ingress('web', twice), web, service('web', {}, { namespace: 'blog' })));
    const [own, other] = graph.services;
    expect(graph.backendsOf(own).map(({ fields }) => fields.path)).toEqual(['spec.defaultBackend.service', 'spec.rules[0].http.paths[0].backend.service']);
    expect(graph.backendsOf(other)).toEqual([]);
    expect([graph.isExposed(own), graph.isExposed(other)]).toEqual([true, false]);
  });

  test('may be missing', () => {
    const graph = new Graph(manifests(ingress('web', to({ number: 80 }))));
    expect(graph.serviceOf(graph.backends[0])).toBeUndefined();
  });
});

test('no shape of a route breaks it', () => {
  for (const value of HOSTILE) {
    expect(() => backendsIn(
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
