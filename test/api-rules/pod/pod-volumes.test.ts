import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['a volume without a source, which is empty', { volumes: [{ name: 'data' }] }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the name has a dot',
      { volumes: [{ name: 'a.b' }] },
      ['pod/invalid-volume spec.template.spec.volumes[0].name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'a name is used twice',
      { volumes: [{ name: 'a' }, { name: 'a' }] },
      ['pod/invalid-volume spec.template.spec.volumes[1].name must not be used twice in a pod'],
    ],
    [
      'there are two sources',
      { volumes: [{ name: 'a', emptyDir: {}, configMap: { name: 'x' } }] },
      ['pod/invalid-volume spec.template.spec.volumes[0] must not have more than one kind of source'],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
