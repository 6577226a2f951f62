import { isDnsLabel } from '../../../src/api-rules/formats/dns-label';

test.each<unknown>(['a', '1', 'web-1', '1st-try', 'a'.repeat(63)])('%j is a label', (value) => {
  expect(isDnsLabel(value)).toBe(true);
});

test.each<unknown>(['', 'A', '-a', 'a-', 'a_b', 'a.b', 'a b', '\u00e9', 'a\n', 'a'.repeat(64), 5, null])('%j is not a label', (value) => {
  expect(isDnsLabel(value)).toBe(false);
});
