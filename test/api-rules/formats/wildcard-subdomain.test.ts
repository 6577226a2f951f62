import { isWildcardSubdomain } from '../../../src/api-rules/formats/wildcard-subdomain';

test.each<unknown>(['*.a', '*.shop.example', '*.' + 'a'.repeat(251)])('%j is a wildcard', (value) => {
  expect(isWildcardSubdomain(value)).toBe(true);
});

test.each<unknown>(['', '*', '*.', 'a.b', 'f*.b', '*.*.b', '**.a', '*a', '*.A', '*.' + 'a'.repeat(252), 5])('%j is not a wildcard', (value) => {
  expect(isWildcardSubdomain(value)).toBe(false);
});
