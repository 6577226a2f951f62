import { execFileSync } from 'child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, join } from 'path';

const ROOT = join(__dirname, '../..');

/** Commands for scripts of users: the command line of this repository, and stand-ins for what is installed or elsewhere. */
export interface Tools {
  /** What a script finds them by. */
  readonly path: string;
  remove(): void;
}

/** @param standIns the lines of a shell script, by the name of a command; `npx` calls its first word */
export function makeTools(standIns: Readonly<Record<string, readonly string[]>>): Tools {
  const folder = mkdtempSync(join(tmpdir(), 'cli-tools-'));
  writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [join(ROOT, 'src/cli/run.ts'), '--bundle', '--platform=node', `--outfile=${join(folder, 'cli.js')}`, '--log-level=error']);
  const all = {
    'npx': ['exec "$@"'],
    'cdk8s-exposure': [`exec "${process.execPath}" "${join(folder, 'cli.js')}" "$@"`],
    ...standIns,
  };
  for (const [name, lines] of Object.entries(all)) {
    writeFileSync(join(folder, name), ['#!/bin/sh', 'set -e', ...lines, ''].join('\n'));
    chmodSync(join(folder, name), 0o755);
  }
  return { path: [folder, process.env.PATH].join(delimiter), remove: () => rmSync(folder, { recursive: true }) };
}
