import { Dirent, readdirSync, Stats, statSync } from 'fs';
import { join, relative } from 'path';
import { descriptorOf } from './descriptor';
import { patternOf } from './pattern';
import { ReadProblem } from './read-problem';
import { slashed } from './slashed';

const MANIFEST = /\.(ya?ml|json)$|(?:^|[/\\])Kustomization$/i;

/** What a path stands for, and what of it cannot be read. */
export interface Found {
  readonly files: string[];
  readonly problems: ReadProblem[];
}

/** The files that a path stands for, in the order of their names: itself, all manifests below a folder, or what a pattern matches. */
export function findFiles(path: string): Found {
  const found: Found = { files: [], problems: [] };
  const stats = statsOf(path, found);
  if (stats?.isDirectory()) {
    addFolder(path, (file) => MANIFEST.test(file), found);
  } else if (stats !== undefined) {
    addFile(path, stats, found);
  } else {
    addMatching(path, found);
  }
  if (found.files.length === 0 && found.problems.length === 0) {
    found.problems.push({ file: path, message: 'must lead to a file of YAML or JSON, and leads to none', fix: 'check how it is written' });
  }
  return found;
}

/** Not what is hidden, and no folders behind links, which may lead in a circle. */
function addFolder(folder: string, isWanted: (file: string) => boolean, found: Found): void {
  for (const entry of entriesOf(folder, found)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      addFolder(path, isWanted, found);
    } else if (isWanted(path)) {
      addEntry(path, found);
    }
  }
}

function addEntry(path: string, found: Found): void {
  const before = found.problems.length;
  const stats = statsOf(path, found);
  if (stats === undefined && found.problems.length === before) {
    found.problems.push({ file: path, message: 'must lead to a file, and is a link to nothing', fix: 'remove it, or write what it leads to' });
  } else if (stats?.isDirectory() === false) {
    addFile(path, stats, found);
  }
}

function addMatching(text: string, found: Found): void {
  const pattern = patternOf(text);
  if (pattern !== undefined && statsOf(pattern.folder, found)?.isDirectory()) {
    addFolder(pattern.folder, (file) => pattern.matches(slashed(relative(pattern.folder, file))), found);
  }
}

/** What is neither a file nor a folder may never end, but for what is handed to this process. */
function addFile(path: string, stats: Stats, found: Found): void {
  if (stats.isFile() || (stats.isFIFO() && descriptorOf(path) !== undefined)) {
    found.files.push(path);
  } else {
    const kind = stats.isFIFO() ? 'named pipe' : stats.isSocket() ? 'socket' : 'device';
    found.problems.push({ file: path, message: `must be a file or a folder, got a ${kind}`, fix: "give '-', and write to the standard input" });
  }
}

/** Nothing if there is no such file. */
function statsOf(path: string, found: Found): Stats | undefined {
  return attempt(path, found, () => statSync(path, { throwIfNoEntry: false }));
}

function entriesOf(folder: string, found: Found): Dirent[] {
  const entries = attempt(folder, found, () => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules').sort((a, b) => (a.name < b.name ? -1 : 1));
}

function attempt<T>(path: string, found: Found, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    found.problems.push({ file: path, message: `could not be read: ${(error as Error).message}`, fix: 'check that it may be read' });
    return undefined;
  }
}
