// Joins the compiled files of the library, which by themselves take 0.4 ms each to load: into one file that is loaded
// at once, and one for each part that is loaded when it is needed first.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What `src/private/late.ts` and the command line load. */
const LATE = [
  'lib/rules/judge.js',
  'lib/private/kubernetes-fields.js',
  'lib/schemas/judge-schema.js',
  'lib/private/verdict/verdict.js',
  'lib/cli/commands.js',
];

const names = LATE.map((file) => basename(file, '.js'));

const parts = LATE.map((file) => resolve(file));

/** The late parts stand beside the rest, wherever they are asked for. */
const latePartsApart = {
  name: 'late-parts-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
    resolveDir && parts.includes(resolve(resolveDir, `${path}.js`)) ? { path: `./${basename(path)}.js`, external: true } : undefined),
};

// Names are kept, since stack traces show them; only what nobody reads is left out.
const joined = (file, name, plugins = []) => build({
  entryPoints: [file],
  outfile: `lib/${name}.js`,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  external: ['cdk8s', 'cdk8s-plus-27', 'constructs'],
  target: 'node20',
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins,
});

// The parts find each other beside themselves, too, but for what is joined itself.
await Promise.all(LATE.map((file) => joined(file, basename(file, '.js'), [latePartsApart])));
await joined('lib/index.js', 'index', [latePartsApart]);
await joined('lib/cli/run.js', 'cli', [latePartsApart]);

const kept = ['index', 'cli', ...names].map((name) => `${name}.js`);
readdirSync('lib', { recursive: true })
  .filter((file) => file.endsWith('.js') && !kept.includes(file))
  .forEach((file) => rmSync(join('lib', file)));
