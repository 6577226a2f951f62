import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageIfStale } from '../packages.mjs';
import { step } from '../step.mjs';
import { missingFor } from '../toolchain.mjs';
import { typescript as typescriptModule } from '../typescript.mjs';
import { go } from './go.mjs';
import { java } from './java.mjs';
import { python } from './python.mjs';
import { typescript } from './typescript.mjs';

const FOLDER = resolve('node_modules/.cache/languages');

/** TypeScript comes first: it is what the others are compared with. */
const CONSUMERS = [typescript, python, java, go];

/**
 * Builds the programs of `test/languages` in every language against the packages, and returns those that could be built with their
 * programs: `main`, `mistakes` and `example`, the one of `docs/languages.md`. What cannot be had on this machine is in `notes`.
 */
export async function builtConsumers() {
  const missing = await Promise.all(CONSUMERS.map(({ packageOf, needs = packageOf }) => missingFor(needs)));
  const notes = CONSUMERS.flatMap(({ name }, i) => missing[i] ? [`skipped: ${name}, because ${missing[i]}`] : []);
  const present = CONSUMERS.filter((_, i) => !missing[i]);
  await packageIfStale(present.map(({ packageOf }) => packageOf));

  const { firstProgram, translated } = await typescriptModule('projenrc/docs-languages.ts');
  const example = translated(firstProgram(readFileSync('docs/languages.md', 'utf8')));
  const built = [];
  for (const consumer of present) {
    const programs = await step(`build ${consumer.name}, ${consumer.checkedBy}`, () => consumer.build(resolve(FOLDER, consumer.packageOf), { example }))
      .catch((error) => ({ failure: error.output ?? String(error) }));
    built.push({ ...consumer, ...programs });
  }
  return { built, notes };
}
