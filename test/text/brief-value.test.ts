import { briefValue } from '../../src/text/brief-value';

function within(levels: number, value: unknown): unknown {
  return Array.from({ length: levels }).reduce((inner) => [inner], value);
}

test('writes a value as JSON does, up to so many characters', () => {
  const value = { name: 'web', ports: [80, null], limit: undefined };
  expect(briefValue(value, 100)).toBe('{"name":"web","ports":[80,null]}');
  expect(briefValue(value, 10)).toBe('{"name":"w...');
});

test.each([100, 3_000, 1_000_000])('ends however deep lists are in lists, for %d characters', (longest) => {
  expect(briefValue(within(100_000, 1), longest)).toMatch(/^\[{100}/);
});

test('what differs within a few hundred lists is told apart', () => {
  expect(briefValue(within(400, 1), 3_000)).not.toBe(briefValue(within(400, 2), 3_000));
});
