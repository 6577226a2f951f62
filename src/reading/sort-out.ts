import { Charts } from './charts';
import { STANDARD_INPUT } from './descriptor';
import { kustomizationOf } from './kustomize/kustomization';
import { Kustomizations } from './kustomize/kustomizations';
import { otherDocument } from './other-document';
import { ReadProblem } from './read-problem';
import { Rendered } from './rendered';
import { isStray } from './stray';
import { unfilledObjects } from './unfilled-objects';
import { ExternalObject } from '../graph/external-object';
import { Manifest } from '../graph/origin';

/** What was read, without what is for tools and no cluster. */
export interface Sorted {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
  /** What each skipped document is. */
  readonly skipped: readonly string[];
  /** Files found in folders that are for something else, and nobody knows what. */
  readonly strays: readonly string[];
  /** What is applied in the end, where tools make it of what is here. */
  readonly rendered: readonly Rendered[];
  /** Files that no Kustomization lists, in folders that have one. */
  readonly leftOut: readonly string[];
  /** What those tools make beside what is here. */
  readonly externalObjects: readonly ExternalObject[];
}

const KUSTOMIZATIONS: ReadonlySet<string> = new Set(['Kustomization', 'Component']);
const CHART = 'Chart.yaml';

/**
 * Sets the files of tools apart: Kustomizations and what they name, charts and their templates, configuration of clusters.
 *
 * @param above what nobody asked for, and lies in a folder above: the Kustomization or the chart that something here may belong to
 * @param unread files that could not be read, and can hold no object
 */
export function sortOut(
  manifests: readonly Manifest[],
  problems: readonly ReadProblem[],
  above: readonly Manifest[] = [],
  unread: readonly string[] = [],
): Sorted {
  const others = new Map<Manifest, string>();
  for (const manifest of [...manifests, ...above]) {
    const what = otherDocument(manifest);
    if (what !== undefined) {
      others.set(manifest, what);
    }
  }
  const isInFolder = ({ origin: { file } }: Manifest) => file !== undefined && file !== STANDARD_INPUT;
  const isKustomization = (manifest: Manifest) => KUSTOMIZATIONS.has(others.get(manifest) ?? '') && isInFolder(manifest);
  const [inner, outer] = [manifests, above].map((all) => all.filter(isKustomization).map(kustomizationOf));
  const kustomizations = new Kustomizations(inner, outer);
  const chartFiles = [...others].flatMap(([manifest, what]) => (what === CHART && isInFolder(manifest) ? [manifest.origin.file!] : []));
  const charts = new Charts(chartFiles, kustomizations.chartFolders);
  const skipped: string[] = [];
  const isKept = (file: string | undefined, own?: string): boolean => {
    const what = (file === undefined ? undefined : kustomizations.find(file) ?? charts.find(file)) ?? own;
    if (what !== undefined) {
      skipped.push(what);
    }
    return what === undefined;
  };
  const meant = manifests.filter((manifest) => isKept(manifest.origin.file, others.get(manifest)));
  const kept = meant.filter((manifest) => !isStray(manifest)).map((manifest) => kustomizations.built(manifest));
  return {
    manifests: [...kustomizations.opening, ...kept],
    problems: problems.filter(({ file }) => isKept(file)),
    skipped,
    strays: [...unread.filter((file) => isKept(file)), ...(kept.length === meant.length ? [] : filesOf(meant.filter(isStray)))],
    rendered: [...kustomizations.rendered, ...charts.rendered],
    leftOut: [...kustomizations.leftOut],
    externalObjects: [...kustomizations.externalObjects, ...unfilledObjects(kept)],
  };
}

function filesOf(manifests: readonly Manifest[]): readonly string[] {
  return [...new Set(manifests.map(({ origin: { file = '' } }) => file))];
}
