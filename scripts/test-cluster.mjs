// npm run test:cluster: the tests on a real Kubernetes cluster; what follows `--` goes to jest.
import { writeFileSync } from 'node:fs';
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { Tally } from './shared/tally.mjs';
import { typescript } from './shared/typescript.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const { Cluster } = await typescript('test/cluster/nodes/cluster.ts');
  const { prepare } = await typescript('test/cluster/prepare.ts');
  const { Proof } = await typescript('test/cluster/proof.ts');

  await prepare();
  // One that a person has started is used as it is.
  const running = await Cluster.find();
  const cluster = running?.isDetached ? running : await Cluster.start();
  const tally = new Tally();
  try {
    const proof = new Proof();
    tally.add(await jest({ node: cluster.onClient(process.execPath), args: ['--config=test/cluster/jest.config.js', ...args], live: true }));
    console.log(proof.text);
    if (args.length === 0 && tally.failed === 0) writeFileSync('docs/proven.md', proof.page);
  } finally {
    if (cluster !== running) await cluster.stop({ keepLogs: tally.failed > 0 });
  }
  tally.close();
});
