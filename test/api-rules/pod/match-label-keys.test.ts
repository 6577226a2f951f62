import { pod, refusals } from '../manifests';

test.each<[string, object, number?]>([
  ['a key of its own', { labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['pod-template-hash'] }],
  ['a key of the selector since 1.34', { labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['app'] }, 34],
])('accepts %s', (_, constraint, ...minMinor) => {
  expect(refusals(pod({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'DoNotSchedule', ...constraint }] }), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    [
      'there is no selector',
      { matchLabelKeys: ['app'] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].matchLabelKeys must not be set without 'labelSelector'"],
    ],
    [
      'the selector has the key before 1.34',
      { labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['app'] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0] must not be in 'labelSelector' too (before Kubernetes 1.34)"],
      33,
    ],
    [
      'the selector has the key twice',
      { labelSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'Exists' }] }, matchLabelKeys: ['app'] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0] must not be in 'labelSelector' too"],
      34,
    ],
    [
      'the key is no key',
      { labelSelector: {}, matchLabelKeys: [''] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'a key is wanted and not wanted',
      { labelSelector: {}, matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].mismatchLabelKeys[0] must not be in 'matchLabelKeys' too"],
    ],
  ])('if %s', (_, constraint, expected, ...minMinor) => {
    expect(refusals(pod({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'DoNotSchedule', ...constraint }] }), ...minMinor)).toEqual(expected);
  });
});
