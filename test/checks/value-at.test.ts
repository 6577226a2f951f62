import { valueAt } from '../../src/checks/value-at';

const OBJECT = { spec: { ports: [{ name: 'http' }] }, metadata: { labels: { 'a.b/c': 'x' } } };

test.each([
  ['', OBJECT], ['spec.ports[0].name', 'http'], ['metadata.labels[a.b/c]', 'x'], ['spec.ports[1].name', undefined], ['spec.constructor', undefined],
])('the value at %j', (field, expected) => {
  expect(valueAt(OBJECT, field)).toEqual(expected);
});
