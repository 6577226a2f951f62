import { autoscaler, refusals } from './manifests';

test.each<[string, object]>([
  ['the same lowest and highest number', { minReplicas: 3, maxReplicas: 3 }],
  ['no lowest number', { maxReplicas: 1 }],
  ['a ReplicationController', { scaleTargetRef: { apiVersion: 'v1', kind: 'ReplicationController', name: 'web' }, maxReplicas: 2 }],
])('accepts %s', (_, spec) => {
  expect(refusals(autoscaler(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the target has no kind and no name',
      { scaleTargetRef: { apiVersion: 'apps/v1' }, maxReplicas: 2 },
      [
        'autoscaler/invalid-target spec.scaleTargetRef.kind must be given',
        'autoscaler/invalid-target spec.scaleTargetRef.name must be given',
      ],
    ],
    [
      'the kind of the target has a slash',
      { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'apps/Deployment', name: 'web' }, maxReplicas: 2 },
      ["autoscaler/invalid-target spec.scaleTargetRef.kind must not be '.' or '..' and must not contain '/' or '%'"],
    ],
    [
      'the target has no group',
      { scaleTargetRef: { apiVersion: 'v1', kind: 'Deployment', name: 'web' }, maxReplicas: 2 },
      ['autoscaler/invalid-target spec.scaleTargetRef.apiVersion must be a group and a version (from Kubernetes 1.34 on)'],
    ],
    ['no pods are left', { minReplicas: 0, maxReplicas: 2 }, ['autoscaler/invalid-min-replicas spec.minReplicas must be at least 1']],
    [
      'no pods are left, by a metric from outside',
      { minReplicas: 0, maxReplicas: 2, metrics: [{ type: 'External', external: { metric: { name: 'queue' }, target: { type: 'Value', value: '5' } } }] },
      ['autoscaler/invalid-min-replicas spec.minReplicas must be at least 1 (unless the feature gate HPAScaleToZero is on)'],
    ],
    ['no pods are left', { minReplicas: 0, maxReplicas: 2 }, ['autoscaler/invalid-min-replicas spec.minReplicas must be at least 1']],
    ['the highest number is missing', {}, ['autoscaler/invalid-max-replicas spec.maxReplicas must be at least 1']],
    ['the highest number is 0', { maxReplicas: 0 }, ['autoscaler/invalid-max-replicas spec.maxReplicas must be at least 1']],
    ['the highest number is below the lowest', { minReplicas: 3, maxReplicas: 2 }, ["autoscaler/invalid-max-replicas spec.maxReplicas must not be less than 'minReplicas'"]],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(autoscaler(spec))).toEqual(expected);
  });
});
