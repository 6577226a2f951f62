import { posix } from 'path';
import { kustomizeFiles } from './kustomize-files';
import { otherDocument } from './other-document';
import { ReadProblem } from './read-problem';
import { Manifest } from '../graph/origin';

/** What was read, without what is for tools and no cluster. */
export interface Sorted {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
  /** What each skipped document is. */
  readonly skipped: readonly string[];
}

const KUSTOMIZATIONS: ReadonlySet<string> = new Set(['Kustomization', 'Component']);
const CHART = 'Chart.yaml';

/** Sets the files of tools apart: Kustomizations and what they name, charts and their templates, configuration of clusters. */
export function sortOut(manifests: readonly Manifest[], problems: readonly ReadProblem[]): Sorted {
  const others = new Map<Manifest, string>();
  for (const manifest of manifests) {
    const what = otherDocument(manifest);
    if (what !== undefined) {
      others.set(manifest, what);
    }
  }
  if (others.size === 0) {
    return { manifests, problems, skipped: [] };
  }
  const named = kustomizeFiles([...others].filter(([, what]) => KUSTOMIZATIONS.has(what)).map(([manifest]) => manifest));
  const charts = new Set([...others].filter(([, what]) => what === CHART).map(([{ origin: { file = '' } }]) => posix.dirname(file)));
  const skipped: string[] = [];
  const isKept = (file: string | undefined, own?: string): boolean => {
    const what = own ?? (file === undefined ? undefined : (named.get(posix.normalize(file)) ?? (isTemplate(file, charts) ? 'template of Helm' : undefined)));
    if (what !== undefined) {
      skipped.push(what);
    }
    return what === undefined;
  };
  return {
    manifests: manifests.filter((manifest) => isKept(manifest.origin.file, others.get(manifest))),
    problems: problems.filter(({ file }) => isKept(file)),
    skipped,
  };
}

/** Below the folder 'templates' of a chart. */
function isTemplate(file: string, charts: ReadonlySet<string>): boolean {
  for (let folder = posix.dirname(file); folder !== posix.dirname(folder); folder = posix.dirname(folder)) {
    if (posix.basename(folder) === 'templates' && charts.has(posix.dirname(folder))) {
      return true;
    }
  }
  return false;
}

/** '3 Kustomization, Chart.yaml' */
export function countsOf(skipped: readonly string[]): string {
  const counts = new Map<string, number>();
  skipped.forEach((what) => counts.set(what, (counts.get(what) ?? 0) + 1));
  return [...counts].map(([what, count]) => (count === 1 ? what : `${count} ${what}`)).join(', ');
}
