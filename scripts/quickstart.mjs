// npm run quickstart: the examples, and what each of them exposes.
import { examples, synthesize } from './shared/apps.mjs';
import { build } from './shared/build.mjs';
import { main } from './shared/main.mjs';
import { reachable } from './shared/reachable.mjs';
import { step } from './shared/step.mjs';

await main(async () => {
  await build();
  const apps = examples();
  await step('synthesize the examples', () => synthesize(apps));

  for (const { name, outdir, said } of apps) {
    console.log(`\nexamples/${name} exposes`);
    for (const { path, lines } of await reachable(outdir)) {
      for (const line of lines) console.log(`  ${line}`);
      console.log(`    kubectl apply -f ${path}`);
    }
    if (said) console.log(said.replace(/^(?=.)/gm, '  ').trimEnd());
  }
});
