import { isUserId } from '../../../src/api-rules/formats/user-id';

test.each<unknown>([0, 1000, 2147483647])('%j is the number of a user', (value) => {
  expect(isUserId(value)).toBe(true);
});

test.each<unknown>([-1, 2147483648, 1.5, '0', null])('%j is not the number of a user', (value) => {
  expect(isUserId(value)).toBe(false);
});
