import { isAnnotationKey } from '../../../src/api-rules/formats/annotation-key';

test.each<unknown>(['a', 'Example.COM/Key', '\u0130stanbul', '\u212aelvin'])('%j is the key of an annotation', (value) => {
  expect(isAnnotationKey(value)).toBe(true);
});

test.each<unknown>(['', 'a b', '\u00c9/x', 'a/b/c', 5])('%j is not the key of an annotation', (value) => {
  expect(isAnnotationKey(value)).toBe(false);
});
