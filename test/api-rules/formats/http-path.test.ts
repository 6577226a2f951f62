import { isHttpPath } from '../../../src/api-rules/formats/http-path';

test.each<unknown>(['/', '/a', '/a.b/..c', '/a%20b', '/...'])('%j is a path', (value) => {
  expect(isHttpPath(value)).toBe(true);
});

test.each<unknown>(['', 'a', '//', '/a//b', '/./a', '/a/../b', '/a%2fb', '/a%2Fb', '/a/..', '/a/.', 5])('%j is not a path', (value) => {
  expect(isHttpPath(value)).toBe(false);
});
