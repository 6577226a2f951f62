import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['memory', { emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }],
  ['files', { configMap: { name: 'c', defaultMode: 420, items: [{ key: 'a', path: 'b/c' }, { key: 'd', path: 'b/c' }] } }],
  ['a mix', { projected: { sources: [{ secret: { name: 's' } }, { configMap: { name: 'c', items: [{ key: 'a', path: 'b' }] } }, { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } }, { serviceAccountToken: { path: 'token', expirationSeconds: 600 } }] } }],
  ['a directory of the node', { hostPath: { path: '/var/log', type: 'Directory' } }],
  ['a driver', { csi: { driver: 'secrets-store.csi.k8s.io' } }],
  ['a share', { nfs: { server: 'nfs.example', path: '/data' } }],
  ['an image', { image: { reference: 'data:1' } }],
])('accepts %s', (_, source) => {
  expect(refusals(pod({ volumes: [{ name: 'data', ...source }] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the size is negative',
      { emptyDir: { sizeLimit: '-1' } },
      ['pod/invalid-volume spec.template.spec.volumes[0].emptyDir.sizeLimit must be a quantity such as 500m, 2, 128Mi or 1e3 and not negative'],
    ],
    ['the ConfigMap has no name', { configMap: {} }, ['pod/invalid-volume spec.template.spec.volumes[0].configMap.name must be given']],
    ['the Secret has no name', { secret: {} }, ['pod/invalid-volume spec.template.spec.volumes[0].secret.secretName must be given']],
    [
      'the mode is too high',
      { secret: { secretName: 's', defaultMode: 512 } },
      ['pod/invalid-volume spec.template.spec.volumes[0].secret.defaultMode must be a whole number from 0 to 511 (octal 777)'],
    ],
    [
      'a file goes up',
      { configMap: { name: 'c', items: [{ key: 'a', path: '../b' }] } },
      ["pod/invalid-volume spec.template.spec.volumes[0].configMap.items[0].path must be a relative path without '..' at its start"],
    ],
    [
      'a file has no key and no path',
      { configMap: { name: 'c', items: [{}] } },
      [
        'pod/invalid-volume spec.template.spec.volumes[0].configMap.items[0].key must be given',
        "pod/invalid-volume spec.template.spec.volumes[0].configMap.items[0].path must be a relative path without '..' at its start",
      ],
    ],
    [
      'two files are one',
      { projected: { sources: [{ secret: { name: 's', items: [{ key: 'a', path: 'x' }] } }, { configMap: { name: 'c', items: [{ key: 'a', path: 'x' }] } }] } },
      ['pod/invalid-volume spec.template.spec.volumes[0].projected.sources[1].configMap.items[0].path must not be used twice in a volume'],
    ],
    [
      'an entry of a mix has two sources',
      { projected: { sources: [{ secret: { name: 's' }, configMap: { name: 'c' } }] } },
      ['pod/invalid-volume spec.template.spec.volumes[0].projected.sources[0] must not have more than one kind of source'],
    ],
    [
      'a token is too short-lived',
      { projected: { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 599 } }] } },
      ['pod/invalid-volume spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds must be a whole number from 600 to 4294967296'],
    ],
    [
      'a field has two sources',
      { downwardAPI: { items: [{ path: 'x', fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }] } },
      ["pod/invalid-volume spec.template.spec.volumes[0].downwardAPI.items[0] must have either 'fieldRef' or 'resourceFieldRef'"],
    ],
    [
      'a field is of no container',
      { downwardAPI: { items: [{ path: 'x', resourceFieldRef: { resource: 'limits.cpu' } }] } },
      ['pod/invalid-volume spec.template.spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName must be given'],
    ],
    [
      'a directory of the node goes up',
      { hostPath: { path: '/var/../etc' } },
      ["pod/invalid-volume spec.template.spec.volumes[0].hostPath.path must have no '..' between slashes"],
    ],
    [
      'the type of the directory is unknown',
      { hostPath: { path: '/x', type: 'Dir' } },
      ['pod/invalid-volume spec.template.spec.volumes[0].hostPath.type must be , DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice or BlockDevice'],
    ],
    ['the claim has no name', { persistentVolumeClaim: {} }, ['pod/invalid-volume spec.template.spec.volumes[0].persistentVolumeClaim.claimName must be given']],
    [
      'the driver has no name',
      { csi: { nodePublishSecretRef: {} } },
      [
        'pod/invalid-volume spec.template.spec.volumes[0].csi.driver must be the name of a driver, at most 63 characters',
        'pod/invalid-volume spec.template.spec.volumes[0].csi.nodePublishSecretRef.name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
      ],
    ],
    [
      'the share has a relative path',
      { nfs: { server: 'nfs.example', path: 'data' } },
      ["pod/invalid-volume spec.template.spec.volumes[0].nfs.path must start with '/'"],
    ],
    [
      'the policy for images is unknown',
      { image: { pullPolicy: 'x' } },
      ['pod/invalid-volume spec.template.spec.volumes[0].image.pullPolicy must be Always, IfNotPresent or Never (from Kubernetes 1.35 on)'],
    ],
    ['a claim of its own is missing', { ephemeral: {} }, ['pod/invalid-volume spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate must be given']],
  ])('if %s', (_, source, expected) => {
    expect(refusals(pod({ volumes: [{ name: 'data', ...source }] }))).toEqual(expected);
  });
});
