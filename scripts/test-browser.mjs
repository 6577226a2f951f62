// npm run test:browser: the tests of the picture in a real browser.
import { chromium } from './shared/chromium.mjs';
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  const env = { CHROMIUM: await chromium() };
  const tally = new Tally();
  tally.add(await jest({ args: ['--config=test/browser/jest.config.js', ...process.argv.slice(2)], env, live: true }));
  tally.close();
});
