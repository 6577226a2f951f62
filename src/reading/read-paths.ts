import { readFileSync } from 'fs';
import { findFiles } from './find-files';
import { ReadProblem } from './read-problem';
import { readYaml } from './read-yaml';
import { slashed } from './slashed';
import { Manifest } from '../graph/origin';

/** What was read from files. */
export interface ReadFiles {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
  /** In the order in which they were read. */
  readonly files: readonly string[];
}

const STANDARD_INPUT = '-';
/** So that progress can be shown while many files are read. */
const TURN = 50;

/** A folder that may not be read holds nothing, and is a problem. */
function foundAt(path: string, problems: ReadProblem[]): string[] {
  try {
    return findFiles(path);
  } catch (error) {
    problems.push({ file: path, message: `could not be read: ${(error as Error).message}`, fix: 'check that it may be read' });
    return [];
  }
}

/**
 * Reads files, folders, patterns, and for `-` the standard input.
 *
 * @param onProgress is told how many files of how many have been read
 */
export async function readPaths(
  paths: readonly string[],
  readStandardInput: () => Promise<Uint8Array>,
  onProgress: (done: number, all: number) => void,
): Promise<ReadFiles> {
  const manifests: Manifest[] = [];
  const problems: ReadProblem[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const found = path === STANDARD_INPUT ? [STANDARD_INPUT] : foundAt(path, problems);
    if (found.length === 0) {
      problems.push({ file: path, message: 'must lead to a file of YAML or JSON, and leads to none', fix: 'check how it is written' });
    }
    found.forEach((file) => files.push(slashed(file)));
  }
  const distinct = [...new Set(files)];
  for (const [i, file] of distinct.entries()) {
    try {
      const result = readYaml(file === STANDARD_INPUT ? await readStandardInput() : readFileSync(file), file === STANDARD_INPUT ? 'standard input' : file);
      result.manifests.forEach((manifest) => manifests.push(manifest));
      problems.push(...result.problems);
    } catch (error) {
      problems.push({ file, message: `could not be read: ${(error as Error).message}`, fix: 'check that it may be read, and that it is smaller than 512 MB' });
    }
    onProgress(i + 1, distinct.length);
    if (i % TURN === TURN - 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { manifests, problems, files: distinct.map((file) => (file === STANDARD_INPUT ? 'standard input' : file)) };
}
