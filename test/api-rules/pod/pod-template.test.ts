import { deployment, refusals } from '../manifests';

test.each<[string, object]>([
  ['labels that the selector asks for', { selector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'x'] }, { key: 'tier', operator: 'DoesNotExist' }, { key: 'tier', operator: 'NotIn', values: ['a'] }, { key: 'app', operator: 'Exists' }] } }],
])('accepts %s', (_, spec) => {
  expect(refusals(deployment(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['there is no selector', { selector: null }, ['workload/invalid-selector spec.selector must have at least one label']],
    ['the selector is empty', { selector: {} }, ['workload/invalid-selector spec.selector must have at least one label']],
    [
      'the template has another label',
      { selector: { matchLabels: { app: 'api' } } },
      ["workload/selector-misses-template spec.template.metadata.labels must have the labels that 'selector' asks for"],
    ],
    [
      'the template has no such label',
      { selector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] } },
      ["workload/selector-misses-template spec.template.metadata.labels must have the labels that 'selector' asks for"],
    ],
    [
      'the selector has an operator without values',
      { selector: { matchExpressions: [{ key: 'app', operator: 'In' }] } },
      ["workload/invalid-selector spec.selector.matchExpressions[0].values must not be empty when 'operator' is In"],
    ],
    [
      'the selector has values that it does not need',
      { selector: { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['x'] }] } },
      ["workload/invalid-selector spec.selector.matchExpressions[0].values must not be set when 'operator' is Exists"],
    ],
    [
      'the selector has a wrong key and a wrong value',
      { selector: { matchExpressions: [{ key: '', operator: 'In', values: ['a b'] }] } },
      [
        "workload/invalid-selector spec.selector.matchExpressions[0].key must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'",
        "workload/invalid-selector spec.selector.matchExpressions[0].values[0] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit",
      ],
    ],
    [
      'an annotation of the template has no key',
      { template: { metadata: { labels: { app: 'web' }, annotations: { '': 'x' } }, spec: { containers: [{ name: 'main', image: 'web:1' }] } } },
      ["object/invalid-annotation spec.template.metadata.annotations[] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'pods end',
      { template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'main', image: 'web:1' }], restartPolicy: 'Never', activeDeadlineSeconds: 60 } } },
      [
        'workload/invalid-restart-policy spec.template.spec.restartPolicy must be Always',
        'pod/invalid-deadline spec.template.spec.activeDeadlineSeconds must not be set for pods that are kept running',
      ],
    ],
    [
      'the template has containers for debugging',
      { template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'main', image: 'web:1' }], ephemeralContainers: [{ name: 'x' }] } } },
      ['pod/invalid-containers spec.template.spec.ephemeralContainers must not be set in a template'],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(deployment(spec))).toEqual(expected);
  });
});
