// npm run bench: the benchmarks.
import { runTypeScript } from './shared/apps.mjs';
import { main } from './shared/main.mjs';

await main(() => runTypeScript('benchmarks/run.ts', process.argv.slice(2), { live: true }));
