import { nearlyEqual } from '../../src/checks/service-to-pod/nearly-equal';

/** The whole table, in which two letters that have changed places count twice. */
function levenshtein(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return table[a.length][b.length];
}

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
      expect(nearlyEqual(a, b, 2)).toBe(levenshtein(a, b) <= 2);
    }
  }
});

test('texts that are no labels are only equal to themselves, at once', () => {
  const long = 'x'.repeat(10_000_000);
  expect(nearlyEqual(long, `${long}y`, 2)).toBe(false);
  expect(nearlyEqual(long, long, 2)).toBe(true);
});
