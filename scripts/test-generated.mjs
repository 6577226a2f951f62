// npm run test:generated: what is generated is as its sources make it.
import { run, task, tool } from './shared/command.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

/** What differs from the last commit, which a developer may be in the middle of. */
const changes = async () => `${await run('git', ['status', '--porcelain'])}\n${await run('git', ['diff'])}`;

await main(async () => {
  const before = await changes();
  await step('generate the files of the repository', () => tool('projen', []));
  await step('compile', () => task('compile'));
  await step('generate API.md', () => task('post-compile'));
  const after = await changes();

  const tally = new Tally();
  await tally.test('what is generated is as its sources make it', () => after === before ? undefined : `${after}\ncommit what changed above`);
  tally.close();
});
