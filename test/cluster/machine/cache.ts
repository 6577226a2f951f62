import { createHash } from 'crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

const FOLDER = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-exposure', 'cluster');
const UNFINISHED = join(FOLDER, 'unfinished');

/** After how many days without a use something is removed; what nobody finished, after one. */
const KEPT_DAYS = 30;

/**
 * A folder that is made once for each `key`, outside of the work tree, and returned from then on.
 *
 * `make` fills it. A folder is either whole or not there, whatever ends the process and whoever else makes the same.
 */
export async function cached(name: string, key: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(FOLDER, `${name}-${key}`);
  if (!existsSync(folder)) {
    mkdirSync(UNFINISHED, { recursive: true });
    const unfinished = mkdtempSync(join(UNFINISHED, `${name}-`));
    removeUnused(UNFINISHED, 1);
    removeUnused(FOLDER, KEPT_DAYS);
    try {
      await make(unfinished);
      if (!existsSync(folder)) {
        renameSync(unfinished, folder);
      }
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  utimesSync(folder, new Date(), new Date());
  return folder;
}

function removeUnused(folder: string, days: number): void {
  const limit = Date.now() - days * 24 * 60 * 60 * 1000;
  for (const path of readdirSync(folder).map((name) => join(folder, name))) {
    if (statSync(path).mtimeMs < limit) {
      rmSync(path, { recursive: true });
    }
  }
}

/** What something is made of, as a short hash. */
export class Key {
  private readonly hash = createHash('sha256');

  public text(text: string): this {
    this.hash.update(`${text.length}:${text}`);
    return this;
  }

  /** What the files of a folder contain. */
  public content(folder: string): this {
    for (const file of filesOf(folder)) {
      this.text(file.slice(folder.length)).text(readFileSync(file, 'utf8'));
    }
    return this;
  }

  /** Which version of a file, or of the files of a folder: faster than what they contain, where they are large. */
  public version(path: string): this {
    for (const file of statSync(path).isDirectory() ? filesOf(path) : [path]) {
      const { size, mtimeMs } = statSync(file);
      this.text(`${file} ${size} ${mtimeMs}`);
    }
    return this;
  }

  public toString(): string {
    return this.hash.copy().digest('hex').slice(0, 16);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}
