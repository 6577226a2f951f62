import { refusals, statefulSet } from './manifests';

const STORAGE = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

/** A StatefulSet that makes claims of these names, and has one container. */
function withClaims(names: readonly string[], container: object, volumes: readonly object[] = []): object {
  const volumeClaimTemplates = names.map((name) => ({ metadata: { name }, spec: STORAGE }));
  return statefulSet({ volumeClaimTemplates }, { volumes, containers: [{ name: 'main', image: 'web:1', ...container }] });
}

const DATA = { volumeMounts: [{ name: 'data', mountPath: '/data' }] };

test.each<[string, object]>([
  ['a claim that is mounted', withClaims(['data'], DATA)],
  ['a claim that is mounted in parts, beside a volume', withClaims(['data'], {
    volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'a' }, { name: 'data', mountPath: '/b', subPath: 'b' }, { name: 'tmp', mountPath: '/tmp' }],
  }, [{ name: 'tmp', emptyDir: {} }])],
  ['a claim for a device', withClaims(['data'], { volumeDevices: [{ name: 'data', devicePath: '/dev/data' }] })],
  ['a claim that nothing mounts', withClaims(['data'], {})],
  ['a claim that an init container mounts', statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: STORAGE }] }, {
    initContainers: [{ name: 'init', image: 'web:1', ...DATA }],
  })],
  ['a volume whose place a claim takes', withClaims(['data'], DATA, [{ name: 'data', emptyDir: {} }])],
  ['two claims of one name', withClaims(['data', 'data'], DATA)],
  ['labels of a claim, which nobody looks at', statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'data', labels: { a: 'not a value' } }, spec: STORAGE }] })],
  ['names of the host, which the pods do not get', statefulSet({}, { hostname: 'a.b', subdomain: 'A_B' })],
])('accepts %s', (_, manifest) => {
  expect(refusals(manifest)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a volume is neither in the pod nor a claim',
      withClaims(['data'], { volumeMounts: [{ name: 'date', mountPath: '/data' }] }),
      ['pod/invalid-volume spec.template.spec.containers[0].volumeMounts[0].name must be the name of a volume of the pod (from Kubernetes 1.34 on)'],
    ],
    [
      'a claim has no name that a volume may have',
      withClaims(['a.b'], {}),
      ['pod/invalid-volume spec.volumeClaimTemplates[0].metadata.name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit (from Kubernetes 1.34 on)'],
    ],
    [
      'a claim asks for nothing',
      statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }] }),
      ['pod/invalid-volume spec.volumeClaimTemplates[0].spec.resources.requests.storage must be a quantity such as 500m, 2, 128Mi or 1e3 and more than nothing (from Kubernetes 1.34 on)'],
    ],
  ])('if %s', (_, manifest, expected) => {
    expect(refusals(manifest)).toEqual(expected);
  });
});
