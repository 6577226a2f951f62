import { isEnvName } from '../../../src/api-rules/formats/env-name';

test.each<unknown>(['A', '1A', 'a.b-c', 'a b', '~'])('%j is the name of a variable', (value) => {
  expect(isEnvName(value)).toBe(true);
});

test.each<unknown>(['', 'A=B', '\u00e9', '\t', 'A\n', 5])('%j is not the name of a variable', (value) => {
  expect(isEnvName(value)).toBe(false);
});
