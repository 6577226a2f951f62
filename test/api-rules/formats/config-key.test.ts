import { isConfigKey } from '../../../src/api-rules/formats/config-key';

test.each<unknown>(['a', 'app.properties', '.hidden', 'A_b-c', 'a'.repeat(253)])('%j is a key', (value) => {
  expect(isConfigKey(value)).toBe(true);
});

test.each<unknown>(['', '.', '..', '..a', 'a/b', 'a b', 'a'.repeat(254), 5])('%j is not a key', (value) => {
  expect(isConfigKey(value)).toBe(false);
});
