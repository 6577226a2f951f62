import { isQuantity } from '../../../src/rules/formats/quantity';

test.each<unknown>(['0', '1', '-1', '+5', '.5', '1.', '500m', '128Mi', '1e3', '1E-3', '12E', 2, 0.5])('%j is a quantity', (value) => {
  expect(isQuantity(value)).toBe(true);
});

test.each<unknown>(['', 'm1', '1 Gi', '1Kii', '1mi', '1e', '1e1.5', '1.2.3', '--1', '0x10', '1,5', NaN, Infinity, null, true])('%j is not a quantity', (value) => {
  expect(isQuantity(value)).toBe(false);
});
