import { onNodes, refusals } from '../manifests';

test.each<[string, object]>([
  ['labels of every kind', { matchExpressions: [{ key: 'a', operator: 'In', values: ['x'] }, { key: 'a', operator: 'Exists' }, { key: 'a', operator: 'Gt', values: ['1'] }] }],
  ['a node by name', { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }],
])('accepts %s', (_, term) => {
  expect(refusals(onNodes(term))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the operator is unknown',
      { matchExpressions: [{ key: 'a', operator: 'Equals', values: ['x'] }] },
      ['pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].operator must be In, NotIn, Exists, DoesNotExist, Gt or Lt'],
    ],
    [
      'there are no values',
      { matchExpressions: [{ key: 'a', operator: 'In' }] },
      ["pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values must not be empty when 'operator' is In"],
    ],
    [
      'there are values too many',
      { matchExpressions: [{ key: 'a', operator: 'DoesNotExist', values: ['x'] }] },
      ["pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values must not be set when 'operator' is DoesNotExist"],
    ],
    [
      'a comparison has two values',
      { matchExpressions: [{ key: 'a', operator: 'Lt', values: ['1', '2'] }] },
      ["pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values must have exactly one number when 'operator' is Lt"],
    ],
    [
      'the key and the value are wrong',
      { matchExpressions: [{ key: 'a b', operator: 'In', values: ['c d'] }] },
      [
        "pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'",
        "pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values[0] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit (from Kubernetes 1.33 on)",
      ],
    ],
    [
      'a node is asked for by another field',
      { matchFields: [{ key: 'spec.x', operator: 'In', values: ['A'] }] },
      [
        'pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key must be metadata.name',
        'pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].values[0] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
      ],
    ],
    [
      'two nodes are asked for',
      { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a', 'b'] }] },
      ['pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].values must have exactly one name'],
    ],
    [
      'the operator for a name is unknown',
      { matchFields: [{ key: 'metadata.name', operator: 'Exists' }] },
      ['pod/invalid-scheduling spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].operator must be In or NotIn'],
    ],
  ])('if %s', (_, term, expected) => {
    expect(refusals(onNodes(term))).toEqual(expected);
  });
});
