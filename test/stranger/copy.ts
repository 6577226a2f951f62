import { spawnSync } from 'child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';

const ROOT = join(__dirname, '..', '..');
const COPIED = ['src', 'test', 'projenrc', 'benchmarks', 'examples', 'docs', 'package.json', 'tsconfig.dev.json', '.projenrc.ts'];

/** A copy of the repository that may be changed, with the same packages. */
export class Copy {
  public static make(): Copy {
    const root = mkdtempSync(join(tmpdir(), 'stranger-'));
    COPIED.forEach((name) => cpSync(join(ROOT, name), join(root, name), { recursive: true, filter: (path) => !path.endsWith('/node_modules') }));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return new Copy(root);
  }

  private constructor(public readonly root: string) {}

  /** Applies a patch while `work` runs. */
  public async with<T>(patch: string, work: () => T): Promise<T> {
    const apply = (...options: string[]) => spawnSync('git', ['apply', ...options, resolve(patch)], { cwd: this.root, encoding: 'utf8' });
    const { status, stderr } = apply();
    if (status !== 0) {
      throw new Error(`${patch} no longer applies: write by hand what it adds, run 'git diff -U1 -- src > ${patch}', and take it back\n${stderr}`);
    }
    try {
      return work();
    } finally {
      apply('--reverse');
    }
  }

  /** The files that do not compile; what has not changed since the last time is not compiled again. */
  public uncompiled(): string[] {
    const options = ['-p', 'tsconfig.dev.json', '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', join(this.root, 'build-info.json')];
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options], { cwd: this.root, encoding: 'utf8' });
    const files = [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error TS/gm)].map(([, file]) => file);
    if (status !== 0 && files.length === 0) {
      throw new Error(stdout);
    }
    return [...new Set(files)].sort();
  }

  public remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
