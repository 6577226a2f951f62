import { sortOut } from '../../../src/reading/sort-out';

function imagesOf(images: unknown, ...containers: unknown[]) {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers } };
  const { manifests } = sortOut([{ object: { resources: ['web.yaml'], images }, origin: { file: 'kustomization.yaml' } }, { object: pod, origin: { file: 'web.yaml' } }], []);
  return manifests.map(({ object }) => (object as typeof pod).spec.containers.map((container: any) => container?.image));
}

test.each<[string, object, string]>([
  ['controller:latest', { name: 'controller', newName: 'ghcr.io/acme/web', newTag: 'v1.2.0' }, 'ghcr.io/acme/web:v1.2.0'],
  ['controller:latest', { name: 'controller', newTag: 1.5 }, 'controller:1.5'],
  ['controller:1.0@sha256:a', { name: 'controller', digest: 'sha256:b' }, 'controller@sha256:b'],
  ['controller:1.0', { name: 'controller', newName: 'web' }, 'web:1.0'],
  ['registry:5000/web', { name: 'registry:5000/web', newTag: 'v2' }, 'registry:5000/web:v2'],
  ['other:latest', { name: 'controller', newTag: 'v2' }, 'other:latest'],
])('%s becomes what a Kustomization says', (image, entry, expected) => {
  expect(imagesOf([entry], { name: 'web', image })).toEqual([[expected]]);
});

test('images and containers may be anything', () => {
  expect(imagesOf([5, null, { name: {} }, { name: 'a' }], 5, null, { image: 5 }, { image: 'a:1' })).toEqual([[undefined, undefined, 5, 'a:1']]);
});
