// npm run examples: the YAML of every example.
import { examples, synthesize } from './shared/apps.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';

await main(() => step('synthesize the examples to dist/', () => synthesize(examples())));
