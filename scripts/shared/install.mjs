import { statSync } from 'node:fs';
import { run } from './command.mjs';
import { step } from './step.mjs';

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the dependencies unless they are there and as new as the lockfile. */
export async function install() {
  if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
    await step('install the dependencies', () => run('npm', ['ci']));
  }
}
