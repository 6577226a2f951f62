import { AddedRoutes } from '../../src/controllers/added-routes';

const EVERY_HOST = undefined;

function added(...hosts: (string | undefined)[]): AddedRoutes {
  const routes = new AddedRoutes();
  hosts.forEach((host, ordinal) => routes.add({ host, path: '/', exact: false, plainHttp: 'served', backend: { service: 'web', port: 80 }, ordinal }));
  return routes;
}

test.each([
  ['api.shop.example', ['other.example', '*.shop.example'], '*.shop.example'],
  ['*.shop.example', ['*.shop.example', 'other.example', 'api.shop.example'], 'api.shop.example'],
  ['api.shop.example', ['other.example', EVERY_HOST], EVERY_HOST],
  [EVERY_HOST, [EVERY_HOST, 'shop.example', 'other.example'], 'shop.example'],
])('%s overlaps with one of %j', (host, hosts, other) => {
  expect(added(...hosts).overlapping(host)).toEqual({ host: other });
});

test.each([
  ['shop.example', []],
  ['shop.example', ['shop.example', 'other.example']],
  ['shop.example', ['*.shop.example']],
  ['*.two.shop.example', ['*.shop.example']],
  ['a.b.shop.example', ['*.shop.example']],
  ['*.shop.example', ['*.shop.example', 'a.b.shop.example']],
  [EVERY_HOST, [EVERY_HOST]],
])('%s overlaps with none of %j', (host, hosts) => {
  expect(added(...hosts).overlapping(host)).toBeUndefined();
});

test('keeps the routes of hosts apart', () => {
  const routes = added('shop.example', EVERY_HOST, 'shop.example');
  expect(routes.ofHost('shop.example').all.map(({ ordinal }) => ordinal)).toEqual([0, 2]);
  expect(routes.ofHost(EVERY_HOST).all.map(({ ordinal }) => ordinal)).toEqual([1]);
  expect(routes.ofHost('__proto__').all).toEqual([]);
});

test('finds clashes with what is added after it was asked', () => {
  const routes = added('shop.example');
  expect(routes.ofHost('shop.example').clashWith('/foo')).toBeUndefined();
  routes.add({ host: 'shop.example', path: '/Foo', exact: false, replacement: '/', plainHttp: 'served', backend: { service: 'foo', port: 80 }, ordinal: 1 });
  expect(routes.ofHost('shop.example').clashWith('/foo')).toBe('/Foo');
  expect(routes.ofHost('shop.example').areRewritten).toBe(true);
  expect(routes.ofHost('other.example').clashWith('/foo')).toBeUndefined();
});
