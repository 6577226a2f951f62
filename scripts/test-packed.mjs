// npm run test:packed: the npm package as users have it, in fresh projects; what follows `--` names the parts to run.
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  const { PARTS } = await import('./shared/packed/all.mjs');
  const { prepared } = await import('./shared/packed/prepared.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);

  const tally = new Tally();
  const given = await prepared();
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (wanted.length === 0 || wanted.includes(name)) await step(name, () => part(given, (title, work) => tally.test(title, work), tally));
    }
  } finally {
    given.npmProject.remove();
  }
  tally.close();
});
