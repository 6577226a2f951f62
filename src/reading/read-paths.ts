import { realpathSync } from 'fs';
import { contentOf } from './content';
import { isStandardInput, STANDARD_INPUT } from './descriptor';
import { filesAbove } from './files-above';
import { findFiles } from './find-files';
import { OtherLanguage, otherLanguageOf } from './languages';
import { isKustomizationFile } from './other-document';
import { ReadProblem } from './read-problem';
import { ReadResult, readYaml } from './read-yaml';
import { slashed } from './slashed';
import { Sorted, sortOut } from './sort-out';
import { holdsNoObject } from './stray';
import { Manifest } from '../graph/origin';

/** What was read from files. */
export interface ReadFiles extends Sorted {
  /** In the order in which they were read. */
  readonly files: readonly string[];
}

/** Something that is read as a whole. */
interface Source {
  /** As it is shown. */
  readonly file: string;
  /** Whether it was found in a folder, and not named. */
  readonly isFound: boolean;
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
  /** Found files that can hold no object, and cannot be read. */
  const unread: string[] = [];
  const others: OtherLanguage[] = [];
  const sources = new Map<string, Source>();
  for (const path of paths) {
    if (isStandardInput(path)) {
      sources.set('-', { file: STANDARD_INPUT, isFound: false, read: readStandardInput });
    } else {
      const found = findFiles(path);
      problems.push(...found.problems);
      for (const file of found.files) {
        const identity = identityOf(file);
        const other = otherLanguageOf(file);
        if (other !== undefined) {
          others.push(other);
        } else if (!sources.has(identity)) {
          sources.set(identity, { file: slashed(file), isFound: file !== path, read: () => contentOf(file) });
        }
      }
    }
  }
  for (const [i, { file, isFound, read }] of [...sources.values()].entries()) {
    try {
      const content = await read();
      const result = readYaml(content, file);
      if (isFound && !isKustomizationFile(file) && holdsNoObject(content) && isBroken(result)) {
        unread.push(file);
      } else {
        result.manifests.forEach(({ object, origin }) => manifests.push({ object, origin: isFound ? { ...origin, isFound } : origin }));
        result.problems.forEach((problem) => problems.push(problem));
      }
    } catch (error) {
      problems.push({ file, message: `could not be read: ${(error as Error).message}`, fix: 'check that it may be read, and split it if it is too large' });
    }
    onProgress(i + 1, sources.size);
    if (i % TURN === TURN - 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const above = filesAbove(paths.filter((path) => !isStandardInput(path)), (file) => sources.has(identityOf(file)));
  const sorted = sortOut(manifests, problems, above, unread);
  return {
    ...sorted,
    skipped: [...others.map(({ name }) => name), ...sorted.skipped],
    rendered: [...others.map(({ rendered }) => rendered), ...sorted.rendered],
    files: Array.from(sources.values(), ({ file }) => file),
  };
}

/** Whether a part of a file is no YAML; in another encoding nobody knows what it holds. */
function isBroken({ manifests, problems }: ReadResult): boolean {
  return problems.some(({ line }) => line !== undefined) || manifests.some(({ origin }) => origin.placeholders !== undefined);
}

/** The same for all paths that lead to one file. */
function identityOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
