// npm run test:stranger: whether what fails when something is added is what CONTRIBUTING.md says; what follows `--` goes to jest.
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  const tally = new Tally();
  tally.add(await jest({ args: ['--config=test/stranger/jest.config.js', ...process.argv.slice(2)], live: true }));
  tally.close();
});
