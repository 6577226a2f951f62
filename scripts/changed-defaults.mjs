// npm run changed-defaults: which fields the examples write otherwise than in the last release; what follows `--` names another one.
import { runTypeScript } from './shared/apps.mjs';
import { main } from './shared/main.mjs';

await main(() => runTypeScript('projenrc/show-changed-defaults.ts', process.argv.slice(2), { live: true }));
