import { container, pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['every printable name', { env: [{ name: '1 a$', value: 'x' }] }],
  ['fields of the pod', { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }, { name: 'B', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }, { name: 'C', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } }] }],
  ['keys of other objects', { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }], envFrom: [{ prefix: 'A_', configMapRef: { name: 'c' } }] }],
])('accepts %s', (_, fields) => {
  expect(refusals(container(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a name is empty',
      { env: [{ name: '' }] },
      ["pod/invalid-environment spec.template.spec.containers[0].env[0].name must be printable ASCII characters other than '='"],
    ],
    [
      'a name has an equals sign',
      { env: [{ name: 'A=B' }] },
      ["pod/invalid-environment spec.template.spec.containers[0].env[0].name must be printable ASCII characters other than '='"],
    ],
    ['a value is a number', { env: [{ name: 'PORT', value: 8080 }] }, ['object/malformed spec.template.spec.containers[0].env[0].value must be a text']],
    [
      'there are two sources',
      { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' }, secretKeyRef: { name: 's', key: 'k' } } }] },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom must have exactly one source'],
    ],
    [
      'there is no source',
      { env: [{ name: 'A', valueFrom: {} }] },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom must have exactly one source'],
    ],
    [
      'there are a value and a source',
      { env: [{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] },
      ["pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom must not be set together with 'value'"],
    ],
    [
      'a key is no key',
      { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'C', key: 'a/b' } } }] },
      [
        'pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        "pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key must be 1 to 253 letters, digits, '-', '_' or '.', not '.' alone and not starting with '..'",
      ],
    ],
    [
      'all variables come from two objects',
      { envFrom: [{ configMapRef: { name: 'c' }, secretRef: { name: 's' } }] },
      ["pod/invalid-environment spec.template.spec.containers[0].envFrom[0] must have either 'configMapRef' or 'secretRef'"],
    ],
    [
      'all variables come from an object without a name',
      { envFrom: [{ secretRef: {} }] },
      ['pod/invalid-environment spec.template.spec.containers[0].envFrom[0].secretRef.name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'a prefix has an equals sign',
      { envFrom: [{ prefix: '=', secretRef: { name: 's' } }] },
      ["pod/invalid-environment spec.template.spec.containers[0].envFrom[0].prefix must be printable ASCII characters other than '='"],
    ],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(container(fields))).toEqual(expected);
  });
});

describe('a value from a file', () => {
  const fromFile = (others: object) => pod({
    volumes: [{ name: 'files', emptyDir: {} }],
    containers: [{ name: 'main', image: 'web:1', env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'files', path: 'a.env', key: 'A' }, ...others } }] }],
  });

  test('is no source for older versions', () => {
    const expected = 'pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom must have exactly one source (before Kubernetes 1.35)';
    expect(refusals(fromFile({}))).toEqual([expected]);
    expect(refusals(fromFile({}), 35)).toEqual([]);
  });

  test('is a second source for newer ones', () => {
    expect(refusals(fromFile({ secretKeyRef: { name: 's', key: 'k' } }))).toEqual([
      'pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom must have exactly one source (from Kubernetes 1.35 on)',
    ]);
  });
});
