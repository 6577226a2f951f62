import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['everything', { operator: 'Exists' }],
  ['a taint for a time', { key: 'a.b/c', value: 'x', effect: 'NoExecute', tolerationSeconds: 0 }],
])('accepts %s', (_, toleration) => {
  expect(refusals(pod({ tolerations: [toleration] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['there is no key', { operator: 'Equal' }, ["pod/invalid-scheduling spec.template.spec.tolerations[0].operator must be Exists when there is no 'key'"]],
    ['the operator is unknown', { key: 'a', operator: 'In' }, ['pod/invalid-scheduling spec.template.spec.tolerations[0].operator must be Equal or Exists']],
    [
      'numbers are compared',
      { key: 'a', operator: 'Gt', value: '5' },
      ['pod/invalid-scheduling spec.template.spec.tolerations[0].operator must be Equal or Exists (unless the feature gate TaintTolerationComparisonOperators is on)'],
    ],
    [
      'a value is given for all values',
      { key: 'a', operator: 'Exists', value: 'x' },
      ["pod/invalid-scheduling spec.template.spec.tolerations[0].value must not be set when 'operator' is Exists"],
    ],
    [
      'the key and the value are wrong',
      { key: 'a b', value: 'c d' },
      [
        "pod/invalid-scheduling spec.template.spec.tolerations[0].key must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'",
        "pod/invalid-scheduling spec.template.spec.tolerations[0].value must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit",
      ],
    ],
    [
      'the effect is unknown',
      { key: 'a', effect: 'Never' },
      ['pod/invalid-scheduling spec.template.spec.tolerations[0].effect must be NoSchedule, PreferNoSchedule or NoExecute'],
    ],
    [
      'the time is for another effect',
      { key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 },
      ["pod/invalid-scheduling spec.template.spec.tolerations[0].effect must be NoExecute when 'tolerationSeconds' is set"],
    ],
  ])('if %s', (_, toleration, expected) => {
    expect(refusals(pod({ tolerations: [toleration] }))).toEqual(expected);
  });
});
