import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['a volume in two places', { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'a/b' }, { name: 'data', mountPath: '/b', readOnly: true, recursiveReadOnly: 'Enabled' }] }] }],
  ['a device', { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'x' } }], containers: [{ name: 'a', image: 'x', volumeDevices: [{ name: 'data', devicePath: '/dev/x' }] }] }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the volume does not exist',
      { containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].name must be the name of a volume of the pod'],
    ],
    [
      'the directory is missing',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].mountPath must be given'],
    ],
    [
      'the directory is used twice',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a' }, { name: 'data', mountPath: '/a' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[1].mountPath must not be used twice in a container'],
    ],
    [
      'the part of the volume goes up',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', subPath: '../x' }] }] },
      ["pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].subPath must be a relative path without '..'"],
    ],
    [
      'two parts are given',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'x', subPathExpr: 'y' }] }] },
      ["pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].subPathExpr must not be set together with 'subPath'"],
    ],
    [
      'the propagation is unknown',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', mountPropagation: 'Both' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].mountPropagation must be None, HostToContainer or Bidirectional'],
    ],
    [
      'the propagation needs privileges',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', mountPropagation: 'Bidirectional' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].mountPropagation must not be Bidirectional unless the container is privileged'],
    ],
    [
      'everything below is read-only, but not itself',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', recursiveReadOnly: 'Enabled' }] }] },
      ["pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].recursiveReadOnly must not be set unless 'readOnly' is true and nothing is propagated"],
    ],
    [
      'the mode below is unknown',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a', recursiveReadOnly: 'Yes' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].recursiveReadOnly must be Disabled, IfPossible or Enabled'],
    ],
    [
      'a device is no claim',
      { volumes: [{ name: 'data' }], containers: [{ name: 'a', image: 'x', volumeDevices: [{ name: 'data', devicePath: '/dev/x' }] }] },
      ['pod/invalid-volume spec.template.spec.containers[0].volumeDevices[0].name must be the name of a volume with a claim'],
    ],
    [
      'a device is there twice',
      { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'x' } }], containers: [{ name: 'a', image: 'x', volumeDevices: [{ name: 'data', devicePath: '/dev/x' }, { name: 'data', devicePath: '/dev/x' }] }] },
      [
        'pod/invalid-volume spec.template.spec.containers[0].volumeDevices[1].name must not be used twice in a container',
        'pod/invalid-volume spec.template.spec.containers[0].volumeDevices[1].devicePath must be given, and only once in a container',
      ],
    ],
    [
      'a device is mounted too, and its path goes up',
      { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'x' } }], containers: [{ name: 'a', image: 'x', volumeMounts: [{ name: 'data', mountPath: '/a' }], volumeDevices: [{ name: 'data', devicePath: '/../x' }] }] },
      [
        "pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].name must not be in 'volumeDevices' too",
        "pod/invalid-volume spec.template.spec.containers[0].volumeDevices[0].devicePath must have no '..' between slashes",
      ],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
