// npm run cluster:down: ends the cluster of npm run cluster:up.
import { main } from './shared/main.mjs';
import { typescript } from './shared/typescript.mjs';

await main(async () => {
  const { Cluster } = await typescript('test/cluster/nodes/cluster.ts');
  const cluster = await Cluster.find();
  if (cluster) {
    await cluster.stop();
  } else {
    console.log('no cluster of this name runs');
  }
});
