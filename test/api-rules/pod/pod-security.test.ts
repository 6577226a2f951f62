import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['the lowest and the highest user', { securityContext: { runAsUser: 0, runAsGroup: 2147483647, fsGroup: 1000, supplementalGroups: [1, 2] } }],
  ['policies for groups', { securityContext: { fsGroupChangePolicy: 'OnRootMismatch', supplementalGroupsPolicy: 'Strict' } }],
  ['users of its own', { hostUsers: false }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a user is negative',
      { securityContext: { runAsUser: -1 } },
      ['pod/invalid-security-context spec.template.spec.securityContext.runAsUser must be a whole number from 0 to 2147483647'],
    ],
    [
      'a group is too high',
      { securityContext: { fsGroup: 2147483648 } },
      ['pod/invalid-security-context spec.template.spec.securityContext.fsGroup must be a whole number from 0 to 2147483647'],
    ],
    [
      'another group is negative',
      { securityContext: { supplementalGroups: [1, -1] } },
      ['pod/invalid-security-context spec.template.spec.securityContext.supplementalGroups[1] must be a whole number from 0 to 2147483647'],
    ],
    [
      'a policy for groups is unknown',
      { securityContext: { fsGroupChangePolicy: 'Never' } },
      ['pod/invalid-security-context spec.template.spec.securityContext.fsGroupChangePolicy must be OnRootMismatch or Always'],
    ],
    [
      'processes are shared with the node and in the pod',
      { shareProcessNamespace: true, hostPID: true },
      ["pod/contradicting-privileges spec.template.spec.shareProcessNamespace must not be true together with 'hostPID'"],
    ],
    [
      'a pod with users of its own is on the network of the node',
      { hostUsers: false, hostNetwork: true },
      ["pod/contradicting-privileges spec.template.spec.hostNetwork must not be true when 'hostUsers' is false (from Kubernetes 1.33 on, unless the feature gate UserNamespacesHostNetworkSupport is on)"],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
