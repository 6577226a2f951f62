import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

/** Runs a script in the root of the repository with the dependencies in place, and ends it with what went wrong. */
export async function main(script) {
  chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    await install();
    await script();
  } catch (error) {
    console.error(error.output ?? error);
    process.exitCode = 1;
  }
}
