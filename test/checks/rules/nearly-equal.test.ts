import { nearlyEqual } from '../../../src/checks/rules/service-to-pod/nearly-equal';
import { editDistance } from '../../../src/rules/edit-distance';

test.each([
  ['frontend', 'frontend', true],
  ['frontedn', 'frontend', true],
  ['fronted', 'frontend', true],
  ['xfrontendx', 'frontend', true],
  ['frotnedn', 'frontend', false],
  ['backend', 'frontend', false],
  ['', 'ab', true],
  ['', 'abc', false],
])("'%s' and '%s' differ in at most two characters: %s", (a, b, expected) => {
  expect(nearlyEqual(a, b, 2)).toBe(expected);
  expect(nearlyEqual(b, a, 2)).toBe(expected);
});

test('it agrees with the whole table of distances', () => {
  const words = Array.from({ length: 243 }, (_, i) => i.toString(3).padStart(5, '0')).flatMap((word) => [word, word.slice(1)]);
  for (const a of words.filter((_, i) => i % 7 === 0)) {
    for (const b of words) {
      expect(nearlyEqual(a, b, 2)).toBe(editDistance(a, b) <= 2);
    }
  }
});

test('texts that are no labels are only equal to themselves, at once', () => {
  const long = 'x'.repeat(10_000_000);
  expect(nearlyEqual(long, `${long}y`, 2)).toBe(false);
  expect(nearlyEqual(long, long, 2)).toBe(true);
});
