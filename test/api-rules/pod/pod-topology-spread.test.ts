import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['nodes and zones', { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { app: 'web' } } }, { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 3, nodeTaintsPolicy: 'Honor' }] }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'it is empty',
      { topologySpreadConstraints: [{}] },
      [
        'pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].maxSkew must be at least 1',
        'pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].topologyKey must be given',
        'pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable must be DoNotSchedule or ScheduleAnyway',
      ],
    ],
    [
      'it is there twice',
      { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'ScheduleAnyway' }, { maxSkew: 2, topologyKey: 'x', whenUnsatisfiable: 'ScheduleAnyway' }] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[1].topologyKey must not be used twice with the same 'whenUnsatisfiable'"],
    ],
    [
      'domains are counted for nothing',
      { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'ScheduleAnyway', minDomains: 1 }] },
      ["pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].minDomains must not be set unless 'whenUnsatisfiable' is DoNotSchedule"],
    ],
    [
      'there are no domains',
      { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'DoNotSchedule', minDomains: 0 }] },
      ['pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].minDomains must be at least 1'],
    ],
    [
      'a policy is unknown',
      { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'DoNotSchedule', nodeAffinityPolicy: 'x' }] },
      ['pod/invalid-topology-spread spec.template.spec.topologySpreadConstraints[0].nodeAffinityPolicy must be Honor or Ignore'],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
