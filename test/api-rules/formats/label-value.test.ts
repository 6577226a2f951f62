import { isLabelValue } from '../../../src/api-rules/formats/label-value';

test.each<unknown>(['', 'a', 'A_b.c-1', 'x'.repeat(63)])('%j is the value of a label', (value) => {
  expect(isLabelValue(value)).toBe(true);
});

test.each<unknown>(['-a', 'a-', 'a b', 'a/b', '\u00e9', 'x'.repeat(64), 5, null])('%j is not the value of a label', (value) => {
  expect(isLabelValue(value)).toBe(false);
});
