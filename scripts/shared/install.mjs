import { lstatSync } from 'node:fs';
import { run } from './command.mjs';
import { modified } from './modified.mjs';
import { step } from './step.mjs';

/** Installs the dependencies unless they are there and as new as the lockfile. */
export async function install() {
  if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
    // npm would empty the folder that a link leads to, which is somebody else's.
    if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Error('node_modules is a link to an installation that is not as new as package-lock.json: remove the link, or install where it leads to');
    }
    await step('install the dependencies', () => run('npm', ['ci']));
  }
}
