// npm run test:nodes: the tests on every version of Node that is supported.
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

const VERSIONS = [20, 22, 24];

await main(async () => {
  const tally = new Tally();
  for (const version of VERSIONS) {
    const { output, passed, failed } = await step(`Node ${version}`, () => jest({
      node: ['npx', '--yes', '--package', `node@${version}`, 'node'],
      // The package `node` brings its program by an install script.
      env: { npm_config_ignore_scripts: 'false' },
    }));
    if (failed > 0) console.log(output);
    console.log(`  Node ${version}: ${passed} tests passed, ${failed} failed`);
    tally.add({ passed, failed });
  }
  tally.close();
});
