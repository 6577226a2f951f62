import { refusals, service } from '../manifests';

test.each<[string, object]>([
  ['the lowest node port', { type: 'NodePort', ports: [{ port: 80, nodePort: 30000 }] }],
  ['the highest node port', { type: 'NodePort', ports: [{ port: 80, nodePort: 32767 }] }],
  ['a node port left to Kubernetes', { type: 'NodePort', ports: [{ port: 80, nodePort: 0 }] }],
  ['the same node port for the same port with another protocol', { type: 'NodePort', ports: [{ name: 'a', port: 53, nodePort: 30053 }, { name: 'b', port: 53, protocol: 'UDP', nodePort: 30053 }] }],
  ['a node port that an external name does not use', { type: 'ExternalName', externalName: 'a.b', ports: [{ port: 80, nodePort: 5 }] }],
  ['a port for health checks', { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30100 }],
])('accepts %s', (_, spec) => {
  expect(refusals(service(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a node port is below the range',
      { type: 'NodePort', ports: [{ port: 80, nodePort: 29999 }] },
      ['service/node-port-out-of-range spec.ports[0].nodePort must be a whole number from 30000 to 32767'],
    ],
    [
      'a node port is above the range',
      { type: 'LoadBalancer', ports: [{ port: 80, nodePort: 32768 }] },
      ['service/node-port-out-of-range spec.ports[0].nodePort must be a whole number from 30000 to 32767'],
    ],
    [
      'a node port is negative',
      { type: 'NodePort', ports: [{ port: 80, nodePort: -1 }] },
      ['service/node-port-out-of-range spec.ports[0].nodePort must be a whole number from 30000 to 32767'],
    ],
    [
      'a node port is a text',
      { type: 'NodePort', ports: [{ port: 80, nodePort: '30000' }] },
      ['object/malformed spec.ports[0].nodePort must be a whole number of 32 bits, at most 2147483647'],
    ],
    [
      'a Service inside the cluster has a node port',
      { ports: [{ port: 80, nodePort: 30000 }] },
      ["service/node-port-of-cluster-ip spec.ports[0].nodePort must not be set when 'type' is ClusterIP"],
    ],
    [
      'a node port is used twice with one protocol',
      { type: 'NodePort', ports: [{ name: 'a', port: 80, nodePort: 30000 }, { name: 'b', port: 81, nodePort: 30000 }] },
      [
        'service/node-port-twice spec.ports[1].nodePort must not be used twice with the same protocol',
        "service/node-port-of-two-ports spec.ports[1].nodePort must not be used twice unless both have the same 'port'",
      ],
    ],
    [
      'two ports with other protocols share a node port',
      { type: 'NodePort', ports: [{ name: 'a', port: 80, nodePort: 30000 }, { name: 'b', port: 81, protocol: 'UDP', nodePort: 30000 }] },
      ["service/node-port-of-two-ports spec.ports[1].nodePort must not be used twice unless both have the same 'port'"],
    ],
    [
      'a third port takes the node port of the second',
      { type: 'NodePort', ports: [{ name: 'a', port: 80, nodePort: 30000 }, { name: 'b', port: 80, protocol: 'UDP', nodePort: 30001 }, { name: 'c', port: 80, protocol: 'SCTP', nodePort: 30001 }] },
      ["service/node-port-of-two-ports spec.ports[2].nodePort must not be used twice unless both have the same 'port'"],
    ],
    [
      'the port for health checks is out of range',
      { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 80 },
      ['service/node-port-out-of-range spec.healthCheckNodePort must be a whole number from 30000 to 32767'],
    ],
    [
      'the port for health checks is a node port',
      { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30000, ports: [{ port: 80, nodePort: 30000 }] },
      ["service/health-check-node-port-taken spec.healthCheckNodePort must not be the 'nodePort' of a port"],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(service(spec))).toEqual(expected);
  });
});
