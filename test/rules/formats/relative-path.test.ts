import { isRelativePath } from '../../../src/rules/formats/relative-path';

test.each<unknown>(['', 'a', 'a/b', '..a', 'a..b'])('%j is a relative path', (value) => {
  expect(isRelativePath(value)).toBe(true);
});

test.each<unknown>(['/', '/a', '..', '../a', 'a/..', 'a/../b', 5])('%j is not a relative path', (value) => {
  expect(isRelativePath(value)).toBe(false);
});
