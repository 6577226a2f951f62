import { posix } from 'path';
import { Manifest } from '../graph/origin';

/** Fields of a Kustomization that list files, or objects with the path of one; and what is in those. */
const FILES: readonly (readonly [field: string, what: string])[] = [
  ['patches', 'patch of kustomize'],
  ['patchesStrategicMerge', 'patch of kustomize'],
  ['patchesJson6902', 'patch of kustomize'],
  ['replacements', 'replacement of kustomize'],
  ['configurations', 'configuration of kustomize'],
  ['transformers', 'transformer of kustomize'],
  ['generators', 'generator of kustomize'],
  ['validators', 'validator of kustomize'],
];

/** Generators that take files, as they are or as 'key=file'. */
const GENERATORS = ['configMapGenerator', 'secretGenerator'];

/** The files that Kustomizations name and that hold no objects, each with what is in it. */
export function kustomizeFiles(manifests: readonly Manifest[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { object, origin: { file } } of manifests) {
    if (file === undefined) {
      continue;
    }
    const add = (path: unknown, what: string): void => {
      // Patches may also be written in place, on lines of their own.
      if (typeof path === 'string' && path !== '' && !path.includes('\n')) {
        files.set(posix.join(posix.dirname(file), path), what);
      }
    };
    const kustomization = object as Record<string, unknown>;
    for (const [field, what] of FILES) {
      entriesOf(kustomization, field).forEach((entry) => add(typeof entry === 'string' ? entry : valueOf(entry, 'path'), what));
    }
    add(valueOf(valueOf(kustomization, 'openapi'), 'path'), 'schema of kustomize');
    for (const generator of GENERATORS.flatMap((field) => entriesOf(kustomization, field))) {
      const inputs = ['files', 'envs'].flatMap((field) => entriesOf(generator, field));
      [...inputs, valueOf(generator, 'env')].forEach((input) => add(typeof input === 'string' ? input.replace(/^[^=]*=/, '') : undefined, 'content of a ConfigMap or Secret'));
    }
    for (const chart of entriesOf(kustomization, 'helmCharts')) {
      [valueOf(chart, 'valuesFile'), ...entriesOf(chart, 'additionalValuesFiles')].forEach((path) => add(path, 'values of Helm'));
    }
  }
  return files;
}

function valueOf(object: unknown, field: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, field) ? (object as Record<string, unknown>)[field] : undefined;
}

function entriesOf(object: unknown, field: string): readonly unknown[] {
  const value = valueOf(object, field);
  return Array.isArray(value) ? value : [];
}
