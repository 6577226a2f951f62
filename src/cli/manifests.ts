import { resolve } from 'path';
import type { Arguments } from './arguments';
import { Failure } from './failure';
import { standardInput } from './standard-input';
import { Manifest } from '../graph/origin';
import { ReadFiles, readPaths } from '../reading/read-paths';
import { ReadProblem } from '../reading/read-problem';
import { printable } from '../report/printable';

/** What was read. */
export interface ReadManifests {
  readonly manifests: readonly Manifest[];
  readonly files: readonly string[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
}

/** Reads manifests, and says on the standard error stream what could not be read. */
export async function manifestsOf({ paths, quiet }: Pick<Arguments, 'paths' | 'quiet'>, configFile?: string): Promise<ReadManifests> {
  if (paths.length === 0 || paths.includes('')) {
    throw new Failure(`'PATH' must be given: a file, a folder, a pattern, or '-' for the standard input${paths.length === 0 ? '' : ", got ''"}`);
  }
  const progress = new Progress(quiet);
  const read = await readPaths(paths, standardInput, (done, all) => progress.show(done, all));
  const { manifests, problems, files } = withoutConfig(configFile, read);
  progress.end();
  const texts = problems.map(({ file, line, column, message, fix }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return printable(`${place}: ${message}; ${fix}`);
  });
  if (files.length === 0 && texts.length > 0) {
    // A report on nothing would look as if something had been read.
    throw new Failure(texts.join('\n'));
  }
  texts.forEach((text) => console.error(`cdk8s-exposure: ${text}`));
  return { manifests, problems, files };
}

/** The configuration file may lie in a folder of manifests, and is none. */
function withoutConfig(configFile: string | undefined, { manifests, problems, files }: ReadFiles): ReadFiles {
  if (configFile === undefined) {
    return { manifests, problems, files };
  }
  const own = resolve(configFile);
  const isConfig = new Map(files.map((file) => [file, resolve(file) === own]));
  return {
    manifests: manifests.filter(({ origin: { file = '' } }) => isConfig.get(file) !== true),
    problems: problems.filter(({ file }) => isConfig.get(file) !== true),
    files: files.filter((file) => isConfig.get(file) !== true),
  };
}

/** Says how far it is where somebody watches, or after some time. */
class Progress {
  private readonly start = performance.now();
  private last = 0;

  constructor(private readonly quiet: boolean) {}

  public show(done: number, all: number): void {
    const now = performance.now() - this.start;
    if (!this.quiet && now > 1000 && now - this.last > (process.stderr.isTTY ? 100 : 5000)) {
      this.last = now;
      process.stderr.write(process.stderr.isTTY ? `\r${done} of ${all} files read` : `${done} of ${all} files read\n`);
    }
  }

  public end(): void {
    if (this.last > 0 && process.stderr.isTTY) {
      process.stderr.write('\r\u001b[K');
    }
  }
}
