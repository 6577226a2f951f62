// projen integ, projen integ:update: the YAML of whole apps.
import { main } from './shared/main.mjs';
import { compareSnapshots, updateSnapshots } from './shared/snapshots.mjs';
import { Tally } from './shared/tally.mjs';

await main(async () => {
  if (process.argv.includes('--update')) {
    for (const { snapshot } of await updateSnapshots()) console.log(snapshot);
    return;
  }
  const tally = new Tally();
  for (const { name, difference } of await compareSnapshots()) {
    console.log(`${difference ? '✗' : '✓'} ${name}`);
    if (difference) console.log(difference);
    tally.add(difference ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
  }
  tally.close();
});
