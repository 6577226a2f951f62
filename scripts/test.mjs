// npm test: everything that needs no cluster.
import { task } from './shared/command.mjs';
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { compareSnapshots } from './shared/snapshots.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  const tally = new Tally();

  /** A step that is no test: it counts only if it fails. */
  const check = (title, work) => step(title, work).catch((error) => {
    console.error(error.output ?? error);
    tally.add({ passed: 0, failed: 1 });
  });

  const tests = () => check('run the tests', async () => {
    const { output, ...counts } = await jest({ args: process.argv.slice(2) });
    console.log(output);
    tally.add(counts);
  });

  const snapshots = () => check('compare the YAML snapshots', async () => {
    const results = await compareSnapshots();
    const differing = results.filter(({ difference }) => difference);
    tally.add({ passed: results.length - differing.length, failed: differing.length });
    for (const { name, difference } of differing) console.log(`${name}:\n${difference}`);
  });

  const compiled = await check('compile', () => task('compile').then(() => true));
  if (compiled) {
    // Two at once, each about as long as the other.
    await Promise.all([
      tests().then(snapshots),
      check('lint', () => task('eslint', ...(process.env.CI ? [] : ['--fix'])))
        .then(() => check('check the types', () => task('typecheck')))
        .then(() => check('compile the documentation', () => task('rosetta'))),
    ]);
  }
  tally.close();
});
