import { ingressTo, refusals } from './manifests';

test.each<[string, object]>([
  ['a port by number', { service: { name: 'web', port: { number: 80 } } }],
  ['a port by name', { service: { name: 'web', port: { name: 'http' } } }],
  ['another object', { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'assets' } }],
])('accepts %s', (_, backend) => {
  expect(refusals(ingressTo(backend))).toEqual([]);
});

test('the name of a Service may start with a digit where all clusters know that', () => {
  expect(refusals(ingressTo({ service: { name: '1web', port: { number: 80 } } }), 36)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['it is empty', {}, ["ingress/invalid-backend spec.defaultBackend must have either 'service' or 'resource'"]],
    [
      'it has two targets',
      { service: { name: 'web', port: { number: 80 } }, resource: { kind: 'X', name: 'y' } },
      ["ingress/invalid-backend spec.defaultBackend must have either 'service' or 'resource'"],
    ],
    [
      'the name of the Service starts with a digit',
      { service: { name: '1web', port: { number: 80 } } },
      ['ingress/invalid-service-name spec.defaultBackend.service.name must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit (before Kubernetes 1.36)'],
    ],
    [
      'the Service has no name',
      { service: { port: { number: 80 } } },
      ['ingress/invalid-service-name spec.defaultBackend.service.name must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit'],
    ],
    ['the port is missing', { service: { name: 'web' } }, ["ingress/invalid-service-port spec.defaultBackend.service.port must have either 'name' or 'number'"]],
    [
      'the port is given twice',
      { service: { name: 'web', port: { name: 'http', number: 80 } } },
      ["ingress/invalid-service-port spec.defaultBackend.service.port must have either 'name' or 'number'"],
    ],
    [
      'the name of the port is too long',
      { service: { name: 'web', port: { name: 'http-management-' } } },
      ['ingress/invalid-service-port-name spec.defaultBackend.service.port.name must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    [
      'the number of the port is too high',
      { service: { name: 'web', port: { number: 65536 } } },
      ['ingress/invalid-service-port-number spec.defaultBackend.service.port.number must be a whole number from 1 to 65535'],
    ],
    [
      'the object is not complete',
      { resource: { apiGroup: '', name: 'a/b' } },
      [
        'ingress/invalid-resource spec.defaultBackend.resource.apiGroup must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        'ingress/invalid-resource spec.defaultBackend.resource.kind must be given',
        "ingress/invalid-resource spec.defaultBackend.resource.name must not be '.' or '..' and must not contain '/' or '%'",
      ],
    ],
  ])('if %s', (_, backend, expected) => {
    expect(refusals(ingressTo(backend))).toEqual(expected);
  });
});
