import { isQuantity, parseQuantity } from '../../../src/api-rules/formats/quantity';

test.each<unknown>(['0', '1', '-1', '+5', '.5', '1.', '500m', '128Mi', '1e3', '1E-3', '12E', 2, 0.5])('%j is a quantity', (value) => {
  expect(isQuantity(value)).toBe(true);
});

test.each<unknown>(['', 'm1', '1 Gi', '1Kii', '1mi', '1e', '1e1.5', '1.2.3', '--1', '0x10', '1,5', 'Pi', '.Ei', 'e-10', NaN, Infinity, null, true])('%j is not a quantity', (value) => {
  expect(isQuantity(value)).toBe(false);
});

test.each<unknown>(['m', 'Ti', '.', '-', '+.k', 'e3', 'e-9', 'E'])('%j is nothing at all', (value) => {
  expect(parseQuantity(value)).toBe(0n);
});

test.each([
  ['1000m', 1],
  ['1Gi', '1024Mi'],
  ['1e3', '1k'],
  ['0.5', '500m'],
  ['1.5Ki', '1536'],
  ['0.1n', '1n'],
  ['16E', '16e18'],
])('%s is as much as %s', (one, other) => {
  expect(parseQuantity(one)).toBe(parseQuantity(other));
});

test('large and small amounts can be compared', () => {
  const amounts = ['-1e900', '-1', '0', '1e-900', '1n', '1m', '1', '1k', '1Ki', '1M', '1Ei', '1e30', '1e400'].map(parseQuantity) as bigint[];
  expect([...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))).toEqual(amounts);
});
