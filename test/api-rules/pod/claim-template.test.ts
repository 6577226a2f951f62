import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['storage', { metadata: { labels: { app: 'web' } }, spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } } }],
])('accepts %s', (_, volumeClaimTemplate) => {
  expect(refusals(pod({ volumes: [{ name: 'data', ephemeral: { volumeClaimTemplate } }] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'it is empty',
      {},
      [
        'pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes must have at least one mode',
        'pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage must be a quantity such as 500m, 2, 128Mi or 1e3 and more than nothing',
      ],
    ],
    [
      'the mode is unknown',
      { spec: { accessModes: ['Write'], resources: { requests: { storage: '1Gi' } } } },
      ['pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes[0] must be ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod'],
    ],
    [
      'a mode for one pod is mixed with others',
      { spec: { accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
      ['pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes must have no other mode with ReadWriteOncePod'],
    ],
    [
      'the class has a capital and the size is nothing',
      { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'Fast', volumeMode: 'x', resources: { requests: { storage: 0 } } } },
      [
        'pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.volumeMode must be Filesystem or Block',
        'pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        'pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage must be a quantity such as 500m, 2, 128Mi or 1e3 and more than nothing',
      ],
    ],
  ])('if %s', (_, volumeClaimTemplate, expected) => {
    expect(refusals(pod({ volumes: [{ name: 'data', ephemeral: { volumeClaimTemplate } }] }))).toEqual(expected);
  });
});
