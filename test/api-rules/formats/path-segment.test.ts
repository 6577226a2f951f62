import { isPathSegment } from '../../../src/api-rules/formats/path-segment';

test.each<unknown>(['a', 'system:node', 'v1.', 'A b'])('%j is a part of an address of the API', (value) => {
  expect(isPathSegment(value)).toBe(true);
});

test.each<unknown>(['', '.', '..', 'a/b', '50%', 5])('%j is not a part of an address of the API', (value) => {
  expect(isPathSegment(value)).toBe(false);
});
