import { isQualifiedName } from '../../../src/api-rules/formats/qualified-name';

test.each<unknown>(['a', 'A_b.c-1', 'kubernetes.io/h2c', 'x'.repeat(63), 'a.b/' + 'x'.repeat(63)])('%j is a qualified name', (value) => {
  expect(isQualifiedName(value)).toBe(true);
});

test.each<unknown>([
  '', '/', '/a', 'a/', 'a/b/c', 'A.b/c', '-a', 'a-', 'a b', 'x'.repeat(64),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x',
  5,
])('%j is not a qualified name', (value) => {
  expect(isQualifiedName(value)).toBe(false);
});
