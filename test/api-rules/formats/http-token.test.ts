import { isHttpToken } from '../../../src/api-rules/formats/http-token';

test.each<unknown>(['X-A', 'a_b', 'a`b', "!#$%&'*+-.^_|~", 'a'.repeat(256)])('%j is a token of HTTP', (value) => {
  expect(isHttpToken(value)).toBe(true);
});

test.each<unknown>(['', 'a b', 'a:b', '\u00e9', 'a'.repeat(257), 5])('%j is not a token of HTTP', (value) => {
  expect(isHttpToken(value)).toBe(false);
});
