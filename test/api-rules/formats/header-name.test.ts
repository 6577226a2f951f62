import { isHeaderName } from '../../../src/api-rules/formats/header-name';

test.each<unknown>(['X-Probe', '1', '-'])('%j is the name of a header', (value) => {
  expect(isHeaderName(value)).toBe(true);
});

test.each<unknown>(['', 'a_b', 'a b', 'a:', '\u00e9', 5])('%j is not the name of a header', (value) => {
  expect(isHeaderName(value)).toBe(false);
});
