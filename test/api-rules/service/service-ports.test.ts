import { refusals, service } from '../manifests';

test.each<[string, object, number?]>([
  ['one port without a name', { ports: [{ port: 80 }] }],
  ['the lowest and the highest port', { ports: [{ name: 'a', port: 1 }, { name: 'b', port: 65535 }] }],
  ['the same number with other protocols', { ports: [{ name: 'a', port: 53 }, { name: 'b', port: 53, protocol: 'UDP' }, { name: 'c', port: 53, protocol: 'SCTP' }] }],
  ['a target by name', { ports: [{ port: 80, targetPort: 'http' }] }],
  ['the port as the target', { ports: [{ port: 80, targetPort: 0 }] }],
  ['a name of 63 characters', { ports: [{ port: 80, name: 'a'.repeat(63) }] }],
  ['a protocol of the application', { ports: [{ port: 80, appProtocol: 'kubernetes.io/h2c' }] }],
  ['no ports of a headless Service', { clusterIP: 'None', ports: [] }],
  ['the port of the kubelet', { type: 'LoadBalancer', ports: [{ port: 10250 }] }, 33],
])('accepts %s', (_, spec, ...minMinor) => {
  expect(refusals(service(spec), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    ['there are no ports', { ports: [] }, ['service/no-ports spec.ports must have at least one port']],
    ['ports are no list', { ports: { port: 80 } }, ['object/malformed spec.ports must be a list', 'service/no-ports spec.ports must have at least one port']],
    [
      'a port has no name among others',
      { ports: [{ port: 80 }, { name: 'b', port: 81 }] },
      ['service/unnamed-port spec.ports[0].name must be given when there is more than one port'],
    ],
    [
      'a name has an underscore',
      { ports: [{ port: 80, name: 'my_port' }] },
      ['service/invalid-port-name spec.ports[0].name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'a name is too long',
      { ports: [{ port: 80, name: 'a'.repeat(64) }] },
      ['service/invalid-port-name spec.ports[0].name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'a name is used twice',
      { ports: [{ name: 'a', port: 80 }, { name: 'a', port: 81 }] },
      ['service/port-name-twice spec.ports[1].name must not be used twice in a Service'],
    ],
    ['a port is 0', { ports: [{ port: 0 }] }, ['service/invalid-port spec.ports[0].port must be a whole number from 1 to 65535']],
    ['a port is too high', { ports: [{ port: 65536 }] }, ['service/invalid-port spec.ports[0].port must be a whole number from 1 to 65535']],
    ['a port is missing', { ports: [{}] }, ['service/invalid-port spec.ports[0].port must be a whole number from 1 to 65535']],
    ['a port is a text', { ports: [{ port: '80' }] }, ['service/invalid-port spec.ports[0].port must be a whole number from 1 to 65535']],
    ['a port has a fraction', { ports: [{ port: 80.5 }] }, ['service/invalid-port spec.ports[0].port must be a whole number from 1 to 65535']],
    [
      'the target is too high',
      { ports: [{ port: 80, targetPort: 65536 }] },
      ['service/invalid-target-port spec.ports[0].targetPort must be a whole number from 1 to 65535'],
    ],
    [
      'the name of the target is too long',
      { ports: [{ port: 80, targetPort: 'http-managementx' }] },
      ['service/invalid-target-port spec.ports[0].targetPort must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    [
      'the target is a number in quotes',
      { ports: [{ port: 80, targetPort: '8080' }] },
      ['service/invalid-target-port spec.ports[0].targetPort must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    ['the protocol is lower-case', { ports: [{ port: 80, protocol: 'tcp' }] }, ['service/invalid-protocol spec.ports[0].protocol must be TCP, UDP or SCTP']],
    [
      'the protocol of the application is empty',
      { ports: [{ port: 80, appProtocol: '' }] },
      ["service/invalid-app-protocol spec.ports[0].appProtocol must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'a number is used twice',
      { ports: [{ name: 'a', port: 80 }, { name: 'b', port: 80 }] },
      ['service/port-twice spec.ports[1].port must not be used twice with the same protocol'],
    ],
    [
      'a load balancer takes the port of the kubelet',
      { type: 'LoadBalancer', ports: [{ port: 10250 }] },
      ["service/port-of-kubelet spec.ports[0].port must not be 10250 when 'type' is LoadBalancer (before Kubernetes 1.33)"],
      32,
    ],
  ])('if %s', (_, spec, expected, ...minMinor) => {
    expect(refusals(service(spec), ...minMinor)).toEqual(expected);
  });
});
