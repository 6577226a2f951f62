import { Manifest } from '../../src/graph/origin';
import { countsOf } from '../../src/reading/skipped-text';
import { sortOut } from '../../src/reading/sort-out';

const manifest = (file: string, object: unknown): Manifest => ({ object, origin: { file } });
const service = (file: string) => manifest(file, { apiVersion: 'v1', kind: 'Service', metadata: { name: file } });
const problem = (file: string) => ({ file, message: 'must be YAML', fix: 'correct it there' });

const filesOf = (manifests: readonly Manifest[]) => manifests.map(({ origin }) => origin.file);

test('what a Kustomization names as patches and content is skipped with it', () => {
  const kustomization = manifest('apps/kustomization.yaml', {
    resources: ['kept.yaml'],
    patches: [{ path: 'patch.yaml' }, { patch: 'kind: Service' }, 5],
    patchesStrategicMerge: ['../shared/merge.yaml', 'kind: Service\n'],
    configMapGenerator: [{ name: 'a', files: ['plain.yaml', 'key=named.yaml'], envs: ['a.env'] }],
    helmCharts: [{ name: 'b', valuesFile: 'b.yaml', additionalValuesFiles: ['more.yaml'] }],
    crds: ['schema.json'],
  });
  const files = ['apps/kept.yaml', 'apps/patch.yaml', 'shared/merge.yaml', 'apps/plain.yaml', 'apps/named.yaml', 'apps/b.yaml', 'apps/more.yaml', 'apps/schema.json', 'patch.yaml'];
  const { manifests, problems, skipped } = sortOut([...files.map(service), kustomization], [problem('apps/plain.yaml'), problem('apps/kept.yaml')]);
  expect(filesOf(manifests)).toEqual(['apps/kustomization.yaml', 'apps/kept.yaml', 'patch.yaml']);
  expect(problems).toEqual([problem('apps/kept.yaml')]);
  expect(countsOf(skipped)).toBe('2 patch of kustomize, 3 content of a ConfigMap or Secret, 2 values of Helm, schema of kustomize, Kustomization');
});

test('what a Kustomization names for itself is skipped, and no object', () => {
  const kustomization = manifest('kustomization.yaml', { transformers: ['prefix.yaml'], generators: ['chart.yaml'], validators: ['v.yaml'], openapi: { path: 'schema.json' } });
  const files = ['prefix.yaml', 'chart.yaml', 'v.yaml', 'schema.json', 'kept.yaml'];
  const { manifests, problems } = sortOut([...files.map(service), kustomization], files.map(problem));
  expect(filesOf(manifests)).toEqual(['kustomization.yaml', 'kept.yaml']);
  expect(problems).toEqual([problem('kept.yaml')]);
});

test('the templates of a chart are skipped with it, and its definitions are not', () => {
  const chart = manifest('web/Chart.yaml', { apiVersion: 'v2', name: 'web', version: '1.0.0' });
  const files = ['web/templates/deep/service.yaml', 'web/crds/a.yaml', 'other/templates/service.yaml', 'templates/service.yaml'];
  const { manifests, problems } = sortOut([chart, ...files.map(service)], [problem('web/templates/broken.yaml'), problem('broken.yaml')]);
  expect(filesOf(manifests)).toEqual(files.slice(1));
  expect(problems).toEqual([problem('broken.yaml')]);
});

test('fields of a Kustomization may hold anything', () => {
  const kustomization = manifest('kustomization.yaml', { patches: 'a', configMapGenerator: [null, { files: 5, envs: [{}] }], helmCharts: { a: 1 } });
  expect(sortOut([kustomization, service('a.yaml')], []).skipped).toEqual(['Kustomization']);
});

test('without files of tools all is kept as it is', () => {
  const [manifests, problems] = [[service('a.yaml')], [problem('b.yaml')]];
  expect(sortOut(manifests, problems)).toEqual({ manifests, problems, skipped: [], strays: [], rendered: [], leftOut: [], externalObjects: [] });
});
