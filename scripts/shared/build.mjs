import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { task } from './command.mjs';
import { modified } from './modified.mjs';
import { step } from './step.mjs';

/** Compiles the library unless what was compiled last is newer than every source. */
export async function build() {
  const sources = readdirSync('src', { recursive: true }).map((file) => join('src', file));
  if (modified('.jsii') < Math.max(...sources.map(modified))) {
    await step('build the library', () => task('compile'));
  }
}
