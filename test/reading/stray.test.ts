import { holdsNoObject, isStray } from '../../src/reading/stray';

const isOne = (object: unknown, isFound = true) => isStray({ object, origin: { file: 'a.yaml', isFound } });

test.each<[string, unknown]>([
  ['a map of anything', { replicaCount: 3 }],
  ['a list', ['a', { b: 1 }]],
  ['a text', 'notes'],
  ['a workload of Score', { apiVersion: 'score.dev/v1b1', metadata: { name: 'web' }, containers: {} }],
  ['a kind of a tool', { kind: 'Project', name: 'shop' }],
  ['a name without a spec', { schemaVersion: '2.2.0', metadata: { name: 'web' }, components: [] }],
])('%s that lies in a folder is for something else', (_, object) => {
  expect(isOne(object)).toBe(true);
  expect(isOne(object, false)).toBe(false);
});

test.each<[string, unknown]>([
  ['an object', { apiVersion: 'v1', kind: 'Service' }],
  ['an object that has lost its version', { kind: 'Service', metadata: { name: 'a' } }],
  ['an object that has lost its kind', { apiVersion: 'apps/v1', metadata: { name: 'a' } }],
  ['an object that has lost both', { metadata: { name: 'a' }, spec: {} }],
  ['a list of objects', [{ apiVersion: 'v1', kind: 'Service' }]],
  ['a list of the API', { kind: 'ServiceList', items: [] }],
])('%s is meant for a cluster', (_, object) => {
  expect(isOne(object)).toBe(false);
});

test('a file without the words holds no object', () => {
  expect(holdsNoObject(Buffer.from('{ // comment\n}'))).toBe(true);
  expect(holdsNoObject(Buffer.from('apiVersion: ['))).toBe(false);
  expect(holdsNoObject(Buffer.from('kind: ['))).toBe(false);
});
