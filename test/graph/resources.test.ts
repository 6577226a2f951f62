import { deployment, HOSTILE, manifests, service } from './manifests';
import { Resources } from '../../src/graph/resources';

const WEB = service('web', {});

test('objects are found by type, by name, and by name in any namespace', () => {
  const resources = new Resources(manifests(WEB, service('web', {}, { namespace: 'blog' }), deployment('web', {})));
  expect(resources.ofType('/Service').map(String)).toEqual(['Service shop/web', 'Service blog/web']);
  expect(`${resources.find('apps/Deployment', 'shop', 'web')}`).toBe('Deployment shop/web');
  expect(resources.find('/Service', '', 'web')).toBeUndefined();
  expect(resources.findAnywhere('/Service', 'web').map(String)).toEqual(['Service shop/web', 'Service blog/web']);
  expect(resources.findAnywhere('/Service', '*')).toEqual([]);
});

test('the version is no part of the type', () => {
  const resources = new Resources(manifests({ ...WEB, apiVersion: 'apps/v1beta1' }, { ...service('api', {}), apiVersion: 'apps/v2' }));
  expect(resources.ofType('apps/Service')).toHaveLength(2);
});

test('of an object that is given several times the last is what counts', () => {
  const resources = new Resources(manifests(WEB, service('api', {}), { ...WEB, spec: { type: 'NodePort' } }));
  expect(resources.all).toHaveLength(3);
  expect(resources.applied.map(({ name }) => name)).toEqual(['api', 'web']);
  expect(resources.ofType('/Service')[1].spec.text('type')).toBe('NodePort');
  expect(resources.find('/Service', 'shop', 'web')?.spec.text('type')).toBe('NodePort');
  expect(resources.repeated()).toHaveLength(1);
});

test('a list stands for its items, also within lists, in their order', () => {
  const list = (kind: string, ...items: unknown[]) => ({ apiVersion: 'v1', kind, items });
  const nested = list('List', WEB, list('ServiceList', service('a', {}), list('List', service('b', {}))), service('c', {}));
  const resources = new Resources(manifests(nested, service('d', {})));
  expect(resources.all.map(({ name }) => name)).toEqual(['web', 'a', 'b', 'c', 'd']);
});

test('lists may be empty, and a hundred thousand deep', () => {
  let deep: unknown = WEB;
  for (let i = 0; i < 100_000; i++) {
    deep = { apiVersion: 'v1', kind: 'List', items: [deep] };
  }
  expect(new Resources(manifests({ apiVersion: 'v1', kind: 'List', items: [] }, deep)).all.map(String)).toEqual(['Service shop/web']);
});

test('a kind that ends like a list but has no items is an object', () => {
  expect(new Resources(manifests({ apiVersion: 'x.io/v1', kind: 'AllowList', metadata: { name: 'a' } })).all.map(String)).toEqual(['AllowList a']);
});

test('whatever has items is a list, and says what its entries are', () => {
  const [readers, writers] = [{ metadata: { name: 'readers' } }, { metadata: { name: 'writers' } }];
  const { all } = new Resources(manifests({ apiVersion: 'v1', kind: 'Anything', items: [WEB] }, { apiVersion: 'v1', kind: 'ServiceList', items: [readers, writers] }));
  expect(all.map(String)).toEqual(['Service shop/web', 'Service readers', 'Service writers']);
});

test('the lines of an item are those within its list', () => {
  const asked: string[] = [];
  const origin = { lineOf: (field: string) => asked.push(field) };
  const { all, unreadable } = new Resources([{ object: { apiVersion: 'v1', kind: 'List', items: [WEB, 5] }, origin }]);
  all[0].origin.lineOf?.('spec.ports[0]');
  unreadable[0].origin.lineOf?.('');
  expect(asked).toEqual(['items[0].spec.ports[0]', 'items[1]']);
});

test('what does not say what it is, is kept apart', () => {
  const strange = [...HOSTILE, { kind: 'Service' }, { apiVersion: 'v1' }, { apiVersion: 1, kind: 'Service' }, { apiVersion: 'v1', kind: [] }];
  const resources = new Resources(manifests(...strange, WEB));
  expect(resources.all.map(String)).toEqual(['Service shop/web']);
  expect(resources.unreadable.map(({ object }) => object)).toEqual(strange);
});

test('metadata of any shape leave an object without a name, which is found by its type only', () => {
  const all = HOSTILE.map((metadata) => ({ apiVersion: 'v1', kind: 'Service', metadata }));
  const resources = new Resources(manifests(...all));
  expect(resources.ofType('/Service')).toHaveLength(HOSTILE.length);
  expect(resources.find('/Service', '', '')).toBeUndefined();
  expect(resources.repeated()).toEqual([]);
});

test('objects of one type, namespace and name are repeated', () => {
  const resources = new Resources(manifests(WEB, deployment('web', {}), WEB, service('web', {}, { namespace: undefined })));
  expect(resources.repeated().map((same) => same.map(String))).toEqual([['Service shop/web', 'Service shop/web']]);
});

test('names of JavaScript are names as others', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const resources = new Resources(manifests(...names.map((name) => service(name, {}))));
  expect(names.map((name) => `${resources.find('/Service', 'shop', name)}`)).toEqual(names.map((name) => `Service shop/${name}`));
  expect(resources.find('/Service', 'shop', 'valueOf')).toBeUndefined();
  expect(resources.ofType('constructor')).toEqual([]);
});

describe('objects that are in no namespace', () => {
  const named = (apiVersion: string, kind: string, namespace?: string) => ({ apiVersion, kind, metadata: { name: 'a', namespace } });

  test.each([
    ['v1', 'Namespace'], ['rbac.authorization.k8s.io/v1', 'ClusterRole'], ['networking.k8s.io/v1', 'IngressClass'],
    ['gateway.networking.k8s.io/v1', 'GatewayClass'], ['cert-manager.io/v1', 'ClusterIssuer'],
  ])('a %s %s is the same one with and without a namespace', (apiVersion, kind) => {
    const resources = new Resources(manifests(named(apiVersion, kind, 'shop'), named(apiVersion, kind)));
    expect(resources.all.map(String)).toEqual([`${kind} a`, `${kind} a`]);
    expect(resources.repeated()).toHaveLength(1);
  });

  test('are those of a kind that is defined so beside them', () => {
    const crd = (scope: string) => ({
      ...named('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'shop'),
      spec: { group: 'example.com', scope, names: { kind: 'Region' } },
    });
    const region = named('example.com/v1', 'Region', 'shop');
    expect(new Resources(manifests(region, crd('Cluster'))).all.map(String)).toEqual(['Region a', 'CustomResourceDefinition a']);
    expect(new Resources(manifests(region, crd('Namespaced'))).all.map(String)).toEqual(['Region shop/a', 'CustomResourceDefinition a']);
    expect(new Resources(manifests(region, { ...crd('Cluster'), spec: 5 })).all.map(String)).toEqual(['Region shop/a', 'CustomResourceDefinition a']);
  });
});
