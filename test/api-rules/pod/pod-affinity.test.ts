import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['pods on other nodes', { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } }], preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone', namespaces: ['a'] } }] } } }],
  ['nodes of a kind', { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] }, preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }] } } }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'there is no topology',
      { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } } },
      ["pod/invalid-scheduling spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'a weight is 0',
      { affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'x' } }] } } },
      ['pod/invalid-scheduling spec.template.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight must be a whole number from 1 to 100'],
    ],
    [
      'a weight is 101',
      { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 101, preference: {} }] } } },
      ['pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight must be a whole number from 1 to 100'],
    ],
    [
      'a namespace has a capital',
      { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'x', namespaces: ['A'] }] } } },
      ['pod/invalid-scheduling spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaces[0] must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'there are no terms',
      { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} } } },
      ['pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms must have at least one term'],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
