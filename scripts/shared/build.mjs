import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { task } from './command.mjs';
import { step } from './step.mjs';

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Compiles the library unless what was compiled last is newer than every source. */
export async function build() {
  const sources = readdirSync('src', { recursive: true }).map((file) => join('src', file));
  if (modified('.jsii') < Math.max(...sources.map(modified))) {
    await step('build the library', () => task('compile'));
  }
}
