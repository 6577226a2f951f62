import { realpathSync } from 'fs';
import { contentOf } from './content';
import { isStandardInput } from './descriptor';
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

/** Something that is read as a whole. */
interface Source {
  /** As it is shown. */
  readonly file: string;
  read(): Promise<Uint8Array>;
}

/** So that progress can be shown while many files are read. */
const TURN = 50;

/**
 * Reads files, folders, patterns, and for `-` the standard input. What several paths lead to is read once.
 *
 * @param onProgress is called with how many files of how many have been read
 */
export async function readPaths(
  paths: readonly string[],
  readStandardInput: () => Promise<Uint8Array>,
  onProgress: (done: number, all: number) => void,
): Promise<ReadFiles> {
  const manifests: Manifest[] = [];
  const problems: ReadProblem[] = [];
  const sources = new Map<string, Source>();
  for (const path of paths) {
    if (isStandardInput(path)) {
      sources.set('-', { file: 'standard input', read: readStandardInput });
    } else {
      const found = findFiles(path);
      problems.push(...found.problems);
      for (const file of found.files) {
        const identity = identityOf(file);
        if (!sources.has(identity)) {
          sources.set(identity, { file: slashed(file), read: () => contentOf(file) });
        }
      }
    }
  }
  for (const [i, { file, read }] of [...sources.values()].entries()) {
    try {
      const result = readYaml(await read(), file);
      result.manifests.forEach((manifest) => manifests.push(manifest));
      result.problems.forEach((problem) => problems.push(problem));
    } catch (error) {
      problems.push({ file, message: `could not be read: ${(error as Error).message}`, fix: 'check that it may be read, and split it if it is too large' });
    }
    onProgress(i + 1, sources.size);
    if (i % TURN === TURN - 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { manifests, problems, files: Array.from(sources.values(), ({ file }) => file) };
}

/** The same for all paths that lead to one file. */
function identityOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
