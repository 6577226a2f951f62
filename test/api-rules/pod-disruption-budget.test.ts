import { podDisruptionBudget, refusals } from './manifests';

test.each<[string, object]>([
  ['a number of pods', { minAvailable: 0 }],
  ['all pods', { maxUnavailable: '100%' }],
  ['pods that are not healthy', { unhealthyPodEvictionPolicy: 'AlwaysAllow' }],
  ['a selector of all pods', { selector: {} }],
])('accepts %s', (_, spec) => {
  expect(refusals(podDisruptionBudget(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['both limits are set', { minAvailable: 1, maxUnavailable: 1 }, ["disruption-budget/two-limits spec.minAvailable must not be set together with 'maxUnavailable'"]],
    [
      'the number is negative',
      { minAvailable: -1 },
      ["disruption-budget/invalid-limit spec.minAvailable must be a whole number that is not negative, or a percentage such as '25%'"],
    ],
    ['the percentage is too high', { maxUnavailable: '101%' }, ["disruption-budget/invalid-limit spec.maxUnavailable must be at most '100%'"]],
    [
      'the percentage has no sign',
      { maxUnavailable: '25' },
      ["disruption-budget/invalid-limit spec.maxUnavailable must be a whole number that is not negative, or a percentage such as '25%'"],
    ],
    ['the number has a fraction', { minAvailable: 1.5 }, ['object/malformed spec.minAvailable must be a whole number of 32 bits, at most 2147483647']],
    [
      'the selector is wrong',
      { selector: { matchLabels: { app: 'a b' } } },
      ["disruption-budget/invalid-selector spec.selector.matchLabels[app] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit"],
    ],
    ['the policy is unknown', { unhealthyPodEvictionPolicy: '' }, ['disruption-budget/invalid-eviction-policy spec.unhealthyPodEvictionPolicy must be IfHealthyBudget or AlwaysAllow']],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(podDisruptionBudget(spec))).toEqual(expected);
  });
});
