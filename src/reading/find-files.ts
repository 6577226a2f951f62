import { Dirent, readdirSync, statSync } from 'fs';
import { join, relative } from 'path';
import { Pattern, patternOf } from './pattern';
import { slashed } from './slashed';

const MANIFEST = /\.(ya?ml|json)$/i;

/** The files that a path stands for, in the order of their names: itself, all manifests below a folder, or what a pattern matches. */
export function findFiles(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    return filesBelow(path).filter((file) => MANIFEST.test(file));
  }
  if (stat !== undefined) {
    return [path];
  }
  return matching(patternOf(path));
}

/** Not through links, which may lead in a circle, and not what is hidden. */
function filesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function matching(pattern: Pattern | undefined): string[] {
  if (pattern === undefined || !statSync(pattern.folder, { throwIfNoEntry: false })?.isDirectory()) {
    return [];
  }
  return filesBelow(pattern.folder).filter((file) => pattern.matches(slashed(relative(pattern.folder, file))));
}
