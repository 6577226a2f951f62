import { readFileSync, statSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { readYaml } from './read-yaml';
import { slashed } from './slashed';
import { Manifest } from '../graph/origin';

/** By what a folder says that files below it belong together. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];

/** Larger than anybody writes one. */
const LARGEST = 1_000_000;

/**
 * The Kustomizations and charts in the folders above some paths, as far as they can be read: what is named there as a patch is no object, also
 * where it is asked for alone.
 *
 * @param isRead whether a file is read anyway
 */
export function filesAbove(paths: readonly string[], isRead: (file: string) => boolean): Manifest[] {
  const seen = new Set<string>();
  const found: Manifest[] = [];
  for (const path of paths) {
    for (let shown = join(path, '..'), whole = dirname(resolve(path)); !seen.has(whole); shown = join(shown, '..'), whole = dirname(whole)) {
      seen.add(whole);
      for (const name of NAMES) {
        const file = join(shown, name);
        if (statSync(file, { throwIfNoEntry: false })?.isFile() && !isRead(file)) {
          found.push(...manifestsIn(file));
        }
      }
    }
  }
  return found;
}

/** Nobody asked for it: what is wrong with it is not to be said. */
function manifestsIn(file: string): readonly Manifest[] {
  try {
    return statSync(file).size > LARGEST ? [] : readYaml(readFileSync(file), slashed(file)).manifests;
  } catch {
    return [];
  }
}
