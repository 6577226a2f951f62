import { readFileSync } from 'fs';
import { Failure } from './failure';
import { printable } from '../report/printable';
import { Manifest } from '../graph/origin';
import { readPaths } from '../reading/read-paths';

/** What was read. */
export interface ReadManifests {
  readonly manifests: readonly Manifest[];
  readonly files: readonly string[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** Reads manifests, and says on the standard error stream what could not be read. */
export async function manifestsOf({ paths, quiet }: { paths: readonly string[]; quiet: boolean }): Promise<ReadManifests> {
  if (paths.length === 0) {
    throw new Failure("'PATH' must be given: a file, a folder, a pattern, or '-' for the standard input");
  }
  const progress = new Progress(quiet);
  const { manifests, problems, files } = await readPaths(paths, () => readFileSync(0), (done, all) => progress.show(done, all));
  progress.end();
  for (const { file, line, column, message, fix } of problems) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    console.error(printable(`cdk8s-exposure: ${place}: ${message}; ${fix}`));
  }
  return { manifests, files, isWhole: problems.length === 0 };
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
