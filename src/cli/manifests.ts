import { resolve } from 'path';
import { Arguments } from './arguments';
import { Failure } from './failure';
import { printProblem, problemText } from './print-problem';
import { renderedText } from './rendered-text';
import { standardInput } from './standard-input';
import { someOf } from '../checks/some-of';
import { ExternalObject } from '../graph/external-object';
import { Manifest } from '../graph/origin';
import { nothingRead } from '../reading/nothing-read';
import { ReadFiles, readPaths } from '../reading/read-paths';
import { ReadProblem } from '../reading/read-problem';
import { skippedText } from '../reading/skipped-text';
import { printable } from '../report/printable';

/** What was read. */
export interface ReadManifests {
  readonly manifests: readonly Manifest[];
  readonly files: readonly string[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
  /** What tools make beside the manifests. */
  readonly externalObjects: readonly ExternalObject[];
}

/**
 * Reads manifests, and prints on the standard error stream what could not be read.
 *
 * @param command how the command goes on that reads what a tool writes: 'check -'
 */
export async function manifestsOf({ paths, quiet }: Pick<Arguments, 'paths' | 'quiet'>, command: string, configFile?: string): Promise<ReadManifests> {
  if (paths.length === 0 || paths.includes('')) {
    throw new Failure(`'PATH' must be given: a file, a folder, a pattern, or '-' for the standard input${paths.length === 0 ? '' : ", got ''"}`);
  }
  const progress = new Progress(quiet);
  const read = await readPaths(paths, standardInput, (done, all) => progress.show(done, all));
  const own = withoutConfig(configFile, read);
  const { manifests, problems, files, leftOut, rendered, externalObjects } = own;
  progress.end();
  // A report on nothing would look as if something had been read.
  if (files.length === 0 && problems.length > 0) {
    throw new Failure(problems.map(problemText).join('\n'));
  }
  const advice = rendered.length === 0 ? [] : [renderedText(rendered, command)];
  const nothing = nothingRead(paths, own);
  if (nothing !== undefined) {
    throw new Failure([problemText(nothing), ...advice].join('\n'));
  }
  const skipped = skippedText(own);
  if (skipped !== undefined) {
    console.error(printable(`cdk8s-exposure: skipped, since they are for tools and no objects of a cluster: ${skipped}`));
  }
  if (leftOut.length > 0) {
    console.error(printable(`cdk8s-exposure: looked at alone, since the Kustomization of their folder does not list them: ${someOf(leftOut)}`));
  }
  advice.forEach((text) => console.error(printable(`cdk8s-exposure: ${text}`)));
  problems.forEach(printProblem);
  return { manifests, problems, files, externalObjects };
}

/** The configuration file may lie in a folder of manifests, and is none. */
function withoutConfig(configFile: string | undefined, read: ReadFiles): ReadFiles {
  const { manifests, problems, files, strays } = read;
  if (configFile === undefined) {
    return read;
  }
  const own = resolve(configFile);
  const isConfig = new Map(files.map((file) => [file, resolve(file) === own]));
  return {
    ...read,
    manifests: manifests.filter(({ origin: { file = '' } }) => isConfig.get(file) !== true),
    problems: problems.filter(({ file }) => isConfig.get(file) !== true),
    files: files.filter((file) => isConfig.get(file) !== true),
    strays: strays.filter((file) => isConfig.get(file) !== true),
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
