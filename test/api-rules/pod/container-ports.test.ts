import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['names of 15 characters', { ports: [{ name: 'http-management', containerPort: 1 }, { containerPort: 65535, protocol: 'UDP' }] }],
  ['the same port twice', { ports: [{ containerPort: 80 }, { containerPort: 80 }] }],
])('accepts %s', (_, fields) => {
  expect(refusals(container(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a name is too long',
      { ports: [{ name: 'http-management-', containerPort: 80 }] },
      ['pod/invalid-port-name spec.template.spec.containers[0].ports[0].name must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    [
      'a name is used twice',
      { ports: [{ name: 'a', containerPort: 80 }, { name: 'a', containerPort: 81 }] },
      ['pod/invalid-port-name spec.template.spec.containers[0].ports[1].name must not be used twice in a container'],
    ],
    [
      'the port is missing',
      { ports: [{}] },
      ['pod/invalid-container-port spec.template.spec.containers[0].ports[0].containerPort must be a whole number from 1 to 65535'],
    ],
    [
      'the port is too high',
      { ports: [{ containerPort: 65536 }] },
      ['pod/invalid-container-port spec.template.spec.containers[0].ports[0].containerPort must be a whole number from 1 to 65535'],
    ],
    [
      'the protocol is unknown',
      { ports: [{ containerPort: 80, protocol: 'HTTP' }] },
      ['pod/invalid-port-protocol spec.template.spec.containers[0].ports[0].protocol must be TCP, UDP or SCTP'],
    ],
    [
      'the port of the node is too high',
      { ports: [{ containerPort: 80, hostPort: 65536 }] },
      ['pod/invalid-host-port spec.template.spec.containers[0].ports[0].hostPort must be a whole number from 1 to 65535'],
    ],
    [
      'the port of the node is used twice',
      { ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 80 }] },
      ['pod/invalid-host-port spec.template.spec.containers[0].ports[1].hostPort must not be used twice in a pod'],
    ],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(container(fields))).toEqual(expected);
  });
});
