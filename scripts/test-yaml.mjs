// npm run test:yaml: the tests that compare with how kubectl reads; what follows `--` goes to jest.
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { Tally } from './shared/tally.mjs';
import { missingFor } from './shared/toolchain.mjs';
import { typescript } from './shared/typescript.mjs';

await main(async () => {
  const missing = await missingFor('go126');
  if (missing) throw new Error(`kubectl's reader cannot be built: ${missing}`);
  const { kubectlReader } = await typescript('test/reading/kubectl.ts');
  await kubectlReader();
  const tally = new Tally();
  tally.add(await jest({ args: ['--config=test/reading/jest.config.js', ...process.argv.slice(2)], live: true }));
  tally.close();
});
