import { pod, refusals } from '../manifests';

test.each<[string, object, number?]>([
  ['a container that runs beside the first', { initContainers: [{ name: 'proxy', image: 'x', restartPolicy: 'Always', readinessProbe: { tcpSocket: { port: 80 } } }] }],
  ['a restart policy of its own since 1.35', { containers: [{ name: 'a', image: 'x', restartPolicy: 'OnFailure' }] }, 35],
  ['the same port of the node for containers that run one by one', { initContainers: [{ name: 'a', image: 'x', ports: [{ containerPort: 80, hostPort: 80 }] }, { name: 'b', image: 'x', ports: [{ containerPort: 80, hostPort: 80 }] }] }],
])('accepts %s', (_, podSpec, ...minMinor) => {
  expect(refusals(pod(podSpec), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    ['there are no containers', { containers: [] }, ['pod/invalid-containers spec.template.spec.containers must have at least one container']],
    [
      'two containers have one name',
      { containers: [{ name: 'a', image: 'x' }, { name: 'a', image: 'x' }] },
      ['pod/invalid-containers spec.template.spec.containers[1].name must not be used twice in a pod'],
    ],
    [
      'an init container has the name of another',
      { initContainers: [{ name: 'main', image: 'x' }] },
      ['pod/invalid-containers spec.template.spec.initContainers[0].name must not be used twice in a pod'],
    ],
    [
      'an init container has a probe',
      { initContainers: [{ name: 'a', image: 'x', livenessProbe: { exec: { command: ['x'] } } }] },
      ["pod/invalid-handler spec.template.spec.initContainers[0].livenessProbe must not be set for an init container unless its 'restartPolicy' is Always"],
    ],
    [
      'an init container restarts on failure before 1.35',
      { initContainers: [{ name: 'a', image: 'x', restartPolicy: 'OnFailure' }] },
      ['pod/invalid-handler spec.template.spec.initContainers[0].restartPolicy must be Always (before Kubernetes 1.35)'],
      34,
    ],
    [
      'a container has a restart policy before 1.35',
      { containers: [{ name: 'a', image: 'x', restartPolicy: 'Always' }] },
      ['pod/invalid-handler spec.template.spec.containers[0].restartPolicy must not be set (before Kubernetes 1.35)'],
      34,
    ],
    [
      'a restart policy is unknown',
      { initContainers: [{ name: 'a', image: 'x', restartPolicy: 'x' }] },
      ['pod/invalid-handler spec.template.spec.initContainers[0].restartPolicy must be Always, Never or OnFailure'],
      35,
    ],
    [
      'two containers take one port of the node',
      { containers: [{ name: 'a', image: 'x', ports: [{ containerPort: 80, hostPort: 80 }] }, { name: 'b', image: 'x', ports: [{ containerPort: 81, hostPort: 80 }] }] },
      ['pod/invalid-host-port spec.template.spec.containers[1].ports[0].hostPort must not be used twice in a pod'],
    ],
  ])('if %s', (_, podSpec, expected, ...minMinor) => {
    expect(refusals(pod(podSpec), ...minMinor)).toEqual(expected);
  });
});
