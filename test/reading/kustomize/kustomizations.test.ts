import { Manifest } from '../../../src/graph/origin';
import { sortOut } from '../../../src/reading/sort-out';

const manifest = (file: string, object: unknown): Manifest => ({ object, origin: { file, isFound: true } });
const kustomization = (folder: string, fields: object, file = 'kustomization.yaml') => manifest(`${folder}/${file}`, fields);
const service = (file: string, metadata: object = {}) => manifest(file, { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', ...metadata } });

const BASE = [kustomization('base', { resources: ['web.yaml'] }), service('base/web.yaml')];
const overlay = (name: string, fields: object = {}) => [kustomization(`overlays/${name}`, { resources: ['../../base', 'own.yaml'], ...fields }), service(`overlays/${name}/own.yaml`)];

/** The objects that are kept, by their files: their namespaces and how they are set apart. */
function kept(manifests: readonly Manifest[]) {
  return Object.fromEntries(sortOut(manifests, []).manifests.map(({ object, origin: { file, kustomize } }) => [file, [(object as any).metadata.namespace, kustomize].filter(Boolean).join(' ')]));
}

test('the objects of a base and of its only overlay belong together, in the namespace of the overlay', () => {
  expect(kept([...BASE, ...overlay('prod', { namespace: 'shop' })])).toEqual({ 'base/web.yaml': 'shop', 'overlays/prod/own.yaml': 'shop' });
});

test('of several overlays none has the objects of another one, and the base is in a namespace that is not known', () => {
  expect(kept([...BASE, ...overlay('dev', { namespace: 'dev' }), ...overlay('prod', { namespace: 'prod' })])).toEqual({
    'overlays/dev/kustomization.yaml': 'build',
    'overlays/prod/kustomization.yaml': 'build',
    'base/web.yaml': '',
    'overlays/dev/own.yaml': 'dev variant',
    'overlays/prod/own.yaml': 'prod variant',
  });
});

test('Kustomizations without a common base are applied together, also where they have a component in common', () => {
  const app = (name: string) => [kustomization(name, { namespace: name, resources: ['web.yaml'], components: ['../common'] }), service(`${name}/web.yaml`)];
  expect(kept([...app('a'), ...app('b'), kustomization('common', { kind: 'Component', apiVersion: 'kustomize.config.k8s.io/v1alpha1' })])).toEqual({ 'a/web.yaml': 'a', 'b/web.yaml': 'b' });
});

test('the outermost namespace wins, Namespaces are renamed, and what is in none stays there', () => {
  const objects = [
    manifest('base/namespace.yaml', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'system' } }),
    manifest('base/role.yaml', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } }),
    manifest('base/list.yaml', { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'system' } }, 5] }),
    manifest('base/broken.yaml', { apiVersion: 'v1', kind: 'Service', metadata: 5 }),
  ];
  const { manifests } = sortOut([kustomization('.', { namespace: 'outer', resources: ['base'] }), kustomization('base', { namespace: 'inner', resources: ['namespace.yaml', 'role.yaml', 'list.yaml', 'broken.yaml'] }), ...objects], []);
  expect(manifests.map(({ object }) => object)).toEqual([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'outer' } },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } },
    { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'outer' } }, 5] },
    { apiVersion: 'v1', kind: 'Service', metadata: 5 },
  ]);
});

test.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])('%s is one', (file) => {
  const { skipped, rendered } = sortOut([kustomization('a', { namePrefix: 'x-', resources: ['web.yaml'] }, file), service('a/web.yaml')], []);
  expect({ skipped, rendered }).toEqual({ skipped: ['Kustomization'], rendered: [{ command: 'kubectl kustomize', folder: 'a' }] });
});

test('an object of Flux in a file of that name is an object', () => {
  const flux = kustomization('a', { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata: { name: 'apps' } });
  expect(sortOut([flux], []).manifests).toEqual([flux]);
});

test('what the Kustomization of a folder does not list is looked at alone, unless it was asked for', () => {
  const all = [kustomization('a', { resources: ['web.yaml'] }), service('a/web.yaml'), service('a/old/unlisted.yaml'), service('b/other.yaml')];
  expect(sortOut(all, []).leftOut).toEqual(['a/old/unlisted.yaml']);
  expect(kept(all)).toEqual({ 'a/kustomization.yaml': 'build', 'a/web.yaml': '', 'a/old/unlisted.yaml': 'variant', 'b/other.yaml': '' });
  expect(sortOut([all[0], { ...all[2], origin: { file: 'a/old/unlisted.yaml' } }], []).leftOut).toEqual([]);
});

test('a Kustomization that lists objects only changes nothing, and is not to be built', () => {
  const { manifests, rendered } = sortOut([kustomization('.', { resources: ['web.yaml'], patches: [], labels: null }), service('web.yaml')], []);
  expect([manifests, rendered]).toEqual([[service('web.yaml')], []]);
});

test('a Kustomization above says what a file is', () => {
  const above = kustomization('a', { patches: [{ path: 'web.yaml' }] });
  expect(sortOut([service('a/web.yaml')], [], [above])).toMatchObject({ skipped: ['patch of kustomize'], rendered: [{ folder: 'a' }] });
  expect(sortOut([service('b/web.yaml')], [], [above])).toMatchObject({ skipped: [], rendered: [], manifests: [service('b/web.yaml')] });
});

test('Kustomizations may take up each other', () => {
  const { manifests } = sortOut([kustomization('a', { resources: ['../b', '.'] }), kustomization('b', { resources: ['../a', 'web.yaml'] }), service('b/web.yaml')], []);
  expect(manifests).toEqual([service('b/web.yaml')]);
});

describe('what is made', () => {
  test('is known by its name where a generator writes it', () => {
    const generators = { configMapGenerator: [{ name: 'settings' }, 5, {}], secretGenerator: [{ name: 'keys' }] };
    expect(sortOut([kustomization('.', { resources: ['web.yaml'], ...generators }), service('web.yaml')], []).externalObjects)
      .toEqual([{ kind: 'ConfigMap', name: 'settings' }, { kind: 'Secret', name: 'keys' }]);
  });

  test.each<[string, object]>([
    ['comes from elsewhere', { resources: ['https://github.com/acme/shop//deploy?ref=v1.0.0'] }],
    ['is in a folder that is not read', { resources: ['../base'] }],
    ['is a chart', { helmCharts: [{ name: 'redis' }] }],
    ['comes from a generator of its own', { generators: ['secrets.yaml'] }],
  ])('may be anything where a part %s', (_, fields) => {
    expect(sortOut([kustomization('.', { namespace: 'shop', ...fields })], []).externalObjects).toEqual([{ kind: '*', namespaceName: 'shop' }]);
  });
});

test('a chart that kustomize inflates is none to render alone', () => {
  const chart = (folder: string) => [manifest(`${folder}/Chart.yaml`, { apiVersion: 'v2', name: 'redis', version: '1.0.0' }), service(`${folder}/templates/web.yaml`)];
  const { rendered, skipped } = sortOut([kustomization('a', { helmCharts: [{ name: 'redis' }] }), ...chart('a/charts/redis'), ...chart('b'), ...chart('b/charts/sub')], []);
  expect(rendered).toEqual([{ command: 'kubectl kustomize', folder: 'a', options: '--enable-helm' }, { command: 'helm template', folder: 'b' }]);
  expect(skipped.filter((what) => what === 'template of Helm')).toHaveLength(3);
});
