// npm run test:browser: the tests of the picture in a real browser.
import { existsSync } from 'node:fs';
import { run } from './shared/command.mjs';
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  await installChromium();
  const tally = new Tally();
  tally.add(await jest({ args: ['--config=test/browser/jest.config.js', ...process.argv.slice(2)], live: true }));
  tally.close();
});

/** Debian's, unless it is there. */
async function installChromium() {
  if (existsSync('/usr/bin/chromium')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', args, { env });
  await step('install Chromium', () => apt('update').then(() => apt('install', '--yes', '--no-install-recommends', 'chromium'))).catch((error) => {
    throw new Error(`/usr/bin/chromium is missing, and apt-get cannot install it (as root, on Debian):\n${error.output ?? error}`);
  });
}
