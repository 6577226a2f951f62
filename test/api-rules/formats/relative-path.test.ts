import { hasNoBacksteps, isRelativePath } from '../../../src/api-rules/formats/relative-path';

test.each<unknown>(['', 'a', 'a/b', '..a', 'a..b'])('%j is a relative path', (value) => {
  expect(isRelativePath(value)).toBe(true);
});

test.each<unknown>(['/', '/a', '..', '../a', 'a/..', 'a/../b', 5])('%j is not a relative path', (value) => {
  expect(isRelativePath(value)).toBe(false);
});

test('an absolute path may have no backsteps either', () => {
  expect(['/a/b', '/a/..b', '/a/../b', '..'].map(hasNoBacksteps)).toEqual([true, true, false, false]);
});
