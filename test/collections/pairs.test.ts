import { pairs } from '../../src/collections/pairs';
import { Graph } from '../../src/graph/graph';
import { inventory } from '../../src/report/inventory/inventory';
import { manifests, object } from '../graph/manifests';

const many = Array.from({ length: 1000 }, (_, i) => i);

test('each with each', () => {
  expect(pairs(['a', 'b'], [1, 2])).toEqual([['a', 1], ['a', 2], ['b', 1], ['b', 2]]);
  expect(pairs(['a'], [])).toEqual([]);
  expect(pairs(many, [])).toEqual([]);
});

test('of too many each comes at least once, and not all with all', () => {
  const found = pairs(many, many);
  expect(found.length).toBe(1999);
  expect(new Set(found.map(([one]) => one)).size).toBe(1000);
  expect(new Set(found.map(([, other]) => other)).size).toBe(1000);
});

test('a route of more hosts and paths than a server takes names each of them', () => {
  const matches = many.map((i) => ({ path: { value: `/p${i}` } }));
  const spec = { parentRefs: [{ name: 'gateway' }], hostnames: many.map((i) => `h${i}.example`), rules: [{ matches, backendRefs: [{ name: 'web', port: 80 }] }] };
  const { ways } = inventory(new Graph(manifests(object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', spec))));
  expect(ways.length).toBe(1999);
  expect(new Set(ways.map(({ host }) => host)).size).toBe(1000);
  expect(new Set(ways.map(({ path }) => path)).size).toBe(1000);
});
