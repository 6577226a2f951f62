import { isLaterVersion } from '../../src/api-rules/version-order';

/** Each after all that stand before it. */
const ORDER = ['v1alpha1', 'v1alpha2', 'v1alpha10', 'v1beta1', 'v1beta2', 'v1', 'v2alpha1', 'v2beta2', 'v2', 'v10'];

test.each(ORDER.map((version, place) => ({ version, place })))('$version comes after all before it', ({ version, place }) => {
  expect(ORDER.filter((other) => isLaterVersion(version, other))).toEqual(ORDER.slice(0, place));
});

test.each(['', 'v', 'v0', 'V2', 'v2gamma1', 'v2beta', 'apps', 'v2/x', '2'])('%j is no version', (text) => {
  expect(isLaterVersion(text, 'v1')).toBe(false);
  expect(isLaterVersion('v2', text)).toBe(false);
});
