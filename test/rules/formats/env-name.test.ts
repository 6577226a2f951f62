import { envNameRule, isEnvName } from '../../../src/rules/formats/env-name';

test.each<unknown>(['A', '1A', 'a.b-c', 'a b', '~'])('%j is the name of a variable', (value) => {
  expect(isEnvName(value)).toBe(true);
});

test.each<unknown>(['', 'A=B', '\u00e9', '\t', 'A\n', 5])('%j is not the name of a variable', (value) => {
  expect(isEnvName(value)).toBe(false);
});

test.each([
  ['A', true], ['_a.b-c', true], ['1A', false], ['a b', false], ['.', false], ['..a', false],
])('that %j is the name of a variable before 1.32 is %s', (name, expected) => {
  expect(isEnvName(name, 31)).toBe(expected);
});

test('the rule depends on the version', () => {
  expect(envNameRule(31)).toContain('letters, digits');
  expect(envNameRule(32)).toContain('printable ASCII');
});
