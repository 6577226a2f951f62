import { isPercent } from '../../../src/api-rules/formats/percent';

test.each<unknown>(['0%', '25%', '101%', '007%'])('%j is a percentage', (value) => {
  expect(isPercent(value)).toBe(true);
});

test.each<unknown>(['', '%', '25', '-1%', '1.5%', ' 1%', '1%%', 25])('%j is not a percentage', (value) => {
  expect(isPercent(value)).toBe(false);
});
