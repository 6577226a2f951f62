import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['an account, a class and a node', { serviceAccountName: 'web', priorityClassName: 'high', runtimeClassName: 'gvisor', nodeName: 'node-1' }],
  ['a host name', { hostname: 'web', subdomain: 'pods' }],
  ['ports of the node that are those of the container', { hostNetwork: true, containers: [{ name: 'a', image: 'x', ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81 }] }] }],
  ['an account that is empty', { serviceAccountName: '' }],
  ['labels of nodes', { nodeSelector: { 'kubernetes.io/os': 'linux' } }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the account has a capital',
      { serviceAccountName: 'Web' },
      ['pod/invalid-reference spec.template.spec.serviceAccountName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the class is empty',
      { runtimeClassName: '' },
      ['pod/invalid-reference spec.template.spec.runtimeClassName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the host name has a dot',
      { hostname: 'web.example' },
      ['pod/invalid-dns spec.template.spec.hostname must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'a label of nodes has a blank',
      { nodeSelector: { disk: 'very fast' } },
      ["pod/invalid-scheduling spec.template.spec.nodeSelector[disk] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit"],
    ],
    [
      'the policy for others is unknown',
      { preemptionPolicy: 'Always' },
      ['pod/invalid-scheduling spec.template.spec.preemptionPolicy must be PreemptLowerPriority or Never'],
    ],
    [
      'the time to stop is no number',
      { terminationGracePeriodSeconds: '30s' },
      ['object/malformed spec.template.spec.terminationGracePeriodSeconds must be a whole number'],
    ],
    [
      'the deadline is 0',
      { activeDeadlineSeconds: 0 },
      [
        'pod/invalid-deadline spec.template.spec.activeDeadlineSeconds must be a whole number from 1 to 2147483647',
        'pod/invalid-deadline spec.template.spec.activeDeadlineSeconds must not be set for pods that are kept running',
      ],
    ],
    [
      'the restart policy is unknown',
      { restartPolicy: 'Sometimes' },
      [
        'workload/invalid-restart-policy spec.template.spec.restartPolicy must be Always, OnFailure or Never',
        'workload/invalid-restart-policy spec.template.spec.restartPolicy must be Always',
      ],
    ],
    [
      'a port on the network of the node is another',
      { hostNetwork: true, containers: [{ name: 'a', image: 'x', ports: [{ containerPort: 80, hostPort: 81 }] }] },
      ["pod/invalid-host-port spec.template.spec.containers[0].ports[0].hostPort must be the same as 'containerPort' when 'hostNetwork' is true"],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
