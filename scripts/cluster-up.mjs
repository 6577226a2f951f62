// npm run cluster:up: a Kubernetes cluster that stays until npm run cluster:down.
import { main } from './shared/main.mjs';
import { typescript } from './shared/typescript.mjs';

await main(async () => {
  const { Cluster } = await typescript('test/cluster/nodes/cluster.ts');
  const cluster = await Cluster.start({ detached: true });
  console.log(cluster.description);
});
