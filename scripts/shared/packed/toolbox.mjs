import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../cache.mjs';
import { run } from '../command.mjs';
import { step } from '../step.mjs';

const PINNED = 'test/packed';
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs the tools that `test/packed` pins, once for all clones, and returns where a file or folder of a tool is: there, or among those of the repository. */
export async function toolbox() {
  const hash = createHash('sha256').update(readFileSync(join(PINNED, 'package-lock.json'))).digest('hex').slice(0, 12);
  const folder = join(cacheFolder('packed'), hash);
  if (!existsSync(folder)) await step('install the tools', () => installed(folder));
  return (name) => {
    const pinned = join(folder, 'node_modules', name);
    return existsSync(pinned) ? pinned : resolve('node_modules', name);
  };
}

/** Not by `npm ci`, which wants the packages of all platforms in the lockfile, also those that a registry does not have. */
async function installed(folder) {
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  for (const file of FILES) cpSync(join(PINNED, file), join(scratch, file));
  await run('npm', ['install', '--no-save'], { cwd: scratch });
  mkdirSync(dirname(folder), { recursive: true });
  // Another clone may have been faster.
  if (existsSync(folder)) rmSync(scratch, { recursive: true });
  else renameSync(scratch, folder);
}
