import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['the name of the node', { fieldRef: { fieldPath: 'spec.nodeName' } }],
  ['an annotation', { fieldRef: { fieldPath: "metadata.annotations['Example.com/x']" } }],
  ['a thousandth of a processor', { resourceFieldRef: { resource: 'requests.cpu', divisor: '1m' } }],
  ['large pages', { resourceFieldRef: { resource: 'limits.hugepages-2Mi' } }],
])('accepts %s', (_, valueFrom) => {
  expect(refusals(container({ env: [{ name: 'A', valueFrom }] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the field is unknown',
      { fieldRef: { fieldPath: 'spec.replicas' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.fieldRef.fieldPath must be a field of the pod that an environment variable can read'],
    ],
    [
      'the field is missing',
      { fieldRef: {} },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.fieldRef.fieldPath must be a field of the pod that an environment variable can read'],
    ],
    [
      'all labels are asked for',
      { fieldRef: { fieldPath: 'metadata.labels' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.fieldRef.fieldPath must be a field of the pod that an environment variable can read'],
    ],
    [
      'the version is unknown',
      { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.fieldRef.apiVersion must be v1'],
    ],
    [
      'the resource is unknown',
      { resourceFieldRef: { resource: 'limits.gpu' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.resource must be a resource of a container'],
    ],
    [
      'the unit is two',
      { resourceFieldRef: { resource: 'limits.memory', divisor: '2' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor must be a quantity such as 500m, 2, 128Mi or 1e3, that is one unit: 1, 1m for the processor, 1k to 1Ei for bytes'],
    ],
    [
      'the unit is no quantity',
      { resourceFieldRef: { resource: 'limits.memory', divisor: 'MB' } },
      ['pod/invalid-environment spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor must be a quantity such as 500m, 2, 128Mi or 1e3, that is one unit: 1, 1m for the processor, 1k to 1Ei for bytes'],
    ],
  ])('if %s', (_, valueFrom, expected) => {
    expect(refusals(container({ env: [{ name: 'A', valueFrom }] }))).toEqual(expected);
  });
});
