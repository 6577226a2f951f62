// Builds the programs of test/languages for the benchmarks, and writes to a file how each is run.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from './shared/main.mjs';

const file = resolve(process.argv[2]);

await main(async () => {
  const { builtConsumers } = await import('./shared/consumers/all.mjs');
  const { built, notes } = await builtConsumers();
  writeFileSync(file, JSON.stringify({ languages: built.map(({ name, main: program, failure }) => ({ name, main: program, failure })), notes }));
});
