import { KNOWN_CONTROLLERS } from '../../src/controllers/known-controllers';

test('no two controllers have a prefix of annotations in common', () => {
  const prefixes = KNOWN_CONTROLLERS.flatMap((controller) => controller.prefixes);
  expect(prefixes.filter((one, i) => prefixes.some((other, k) => k !== i && other.startsWith(one)))).toEqual([]);
});
