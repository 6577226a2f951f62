import { isPortNumber } from '../../../src/api-rules/formats/port-number';

test.each<unknown>([1, 80, 65535])('%j is a port number', (value) => {
  expect(isPortNumber(value)).toBe(true);
});

test.each<unknown>([0, -1, 65536, 80.5, NaN, Infinity, '80', null])('%j is not a port number', (value) => {
  expect(isPortNumber(value)).toBe(false);
});
