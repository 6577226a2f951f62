import { posix } from 'path';
import { entriesOf, Kustomization, pathIn, valueOf } from './kustomization';
import { resolved } from '../resolved';

/** Fields of a Kustomization that list files and folders, or objects with the path of one; and what is in those. */
const FILES: readonly (readonly [field: string, what: string])[] = [
  ['patches', 'patch of kustomize'],
  ['patchesStrategicMerge', 'patch of kustomize'],
  ['patchesJson6902', 'patch of kustomize'],
  ['replacements', 'replacement of kustomize'],
  ['configurations', 'configuration of kustomize'],
  ['crds', 'schema of kustomize'],
  ['transformers', 'transformer of kustomize'],
  ['generators', 'generator of kustomize'],
  ['validators', 'validator of kustomize'],
];

/** Generators that take files, as they are or as 'key=file'. */
const GENERATORS = ['configMapGenerator', 'secretGenerator'];

/** Longer than any path that a system has. */
const LONGEST_PATH = 4096;

/** A file that a Kustomization names, and that holds no objects. */
export interface NamedFile {
  readonly what: string;
  readonly by: Kustomization;
}

/** The files that Kustomizations name and that hold no objects, each with what is in it. */
export class NamedFiles {
  private readonly byPath = new Map<string, NamedFile>();

  constructor(kustomizations: readonly Kustomization[]) {
    kustomizations.forEach((kustomization) => this.addAll(kustomization));
  }

  /** What is in a file, if it or a folder above it is named. */
  public find(file: string): NamedFile | undefined {
    if (this.byPath.size === 0) {
      return undefined;
    }
    for (let path = resolved(file); ; path = posix.dirname(path)) {
      const named = this.byPath.get(path);
      if (named !== undefined || path === posix.dirname(path)) {
        return named;
      }
    }
  }

  private addAll(kustomization: Kustomization): void {
    const { fields } = kustomization;
    const add = (path: unknown, what: string): void => {
      // What is written in place may have several lines, or be of any length.
      if (typeof path === 'string' && path !== '' && path.length <= LONGEST_PATH && !path.includes('\n')) {
        this.byPath.set(pathIn(kustomization, path), { what, by: kustomization });
      }
    };
    for (const [field, what] of FILES) {
      entriesOf(fields, field).forEach((entry) => add(typeof entry === 'string' ? entry : valueOf(entry, 'path'), what));
    }
    add(valueOf(valueOf(fields, 'openapi'), 'path'), 'schema of kustomize');
    for (const generator of GENERATORS.flatMap((field) => entriesOf(fields, field))) {
      const inputs = ['files', 'envs'].flatMap((field) => entriesOf(generator, field));
      [...inputs, valueOf(generator, 'env')].forEach((input) => add(typeof input === 'string' ? input.replace(/^[^=]*=/, '') : undefined, 'content of a ConfigMap or Secret'));
    }
    for (const chart of entriesOf(fields, 'helmCharts')) {
      [valueOf(chart, 'valuesFile'), ...entriesOf(chart, 'additionalValuesFiles')].forEach((path) => add(path, 'values of Helm'));
    }
    entriesOf(fields, 'helmChartInflationGenerator').forEach((chart) => add(valueOf(chart, 'values'), 'values of Helm'));
  }
}
