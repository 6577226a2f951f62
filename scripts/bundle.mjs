// Joins the compiled files of the library, which by themselves take 0.4 ms each to load: into one file that is loaded
// at once, and one for each part that is loaded when it is needed first.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { partition, SHARED_PARTS } from './shared/bundle/partition.mjs';
import { partsApart } from './shared/bundle/parts-apart.mjs';
import { thirdPartyNotices } from './shared/bundle/third-party-notices.mjs';

/** What users load. */
const INDEX = { name: 'index', entry: 'lib/index.js' };

/** What the command line starts with. */
const CLI = { name: 'cli', entry: 'lib/cli/run.js' };

/**
 * What is loaded when it is needed, see `src/late.ts`.
 *
 * `beside` names another late part that always is there where this one is loaded: what both need stays in it.
 */
const LATE = [
  { name: 'judge-call', entry: 'lib/calls/judge-call.js' },
  { name: 'judge', entry: 'lib/api-rules/judge.js' },
  { name: 'kubernetes-fields', entry: 'lib/manifest/kubernetes-fields.js' },
  { name: 'app', entry: 'lib/app/define.js' },
  { name: 'service', entry: 'lib/service/define.js' },
  { name: 'site', entry: 'lib/site/define.js' },
  { name: 'controllers', entry: 'lib/controllers/write.js' },
  { name: 'providers', entry: 'lib/providers/write.js' },
  { name: 'judge-schema', entry: 'lib/schemas/judge-schema.js' },
  { name: 'verdict', entry: 'lib/judgement/app/verdict.js' },
  { name: 'commands', entry: 'lib/cli/commands.js', beside: 'verdict' },
  { name: 'explain', entry: 'lib/cli/explain.js', beside: 'verdict' },
];

// Lines stay lines: above an error that nobody catches Node prints the one that throws, however long it is.
const OPTIONS = {
  bundle: true,
  platform: 'node',
  external: ['cdk8s', 'cdk8s-plus-27', 'constructs'],
  target: 'node20',
  lineLimit: 120,
  legalComments: 'none',
  logLevel: 'warning',
};

const { owners, asked } = await partition([INDEX, CLI, ...LATE], OPTIONS);
for (const { name } of [INDEX, CLI]) {
  if (asked.get(name).size > 0) throw new Error(`'lib/${name}.js' must not be asked for modules, which only a late part gives: ${[...asked.get(name)].join(', ')}`);
}

const joined = async (name, what) => {
  const { metafile } = await build({ ...OPTIONS, ...what, outfile: `lib/${name}.js`, allowOverwrite: true, metafile: true, plugins: [partsApart(name, owners)] });
  return metafile;
};

/** A part that others load: a table of the modules that they ask it for. */
const table = (name) => {
  const modules = [...asked.get(name)].sort().map((module) => `  get ${JSON.stringify(module)}() { return require(${JSON.stringify(`./${module}`)}); },\n`);
  return joined(name, { stdin: { contents: `module.exports = {\n${modules.join('')}};`, resolveDir: '.' } });
};

/** An ES module may import those names of a CommonJS module that Node finds by reading it, and this is what it looks for. */
const names = (file) => `0 && (module.exports = {\n${Object.keys(createRequire(import.meta.url)(resolve(file))).sort().map((name) => `  ${name},\n`).join('')}});`;

const footer = { js: names(INDEX.entry) };
const metafiles = [
  ...await Promise.all([...SHARED_PARTS, ...LATE.map(({ name }) => name)].map(table)),
  await joined(CLI.name, { entryPoints: [CLI.entry] }),
  await joined(INDEX.name, { entryPoints: [INDEX.entry], footer }),
];
writeFileSync('THIRD-PARTY-NOTICES', thirdPartyNotices(metafiles));

const kept = [...asked.keys()].map((name) => `${name}.js`);
readdirSync('lib', { recursive: true })
  .filter((file) => file.endsWith('.js') && !kept.includes(file))
  .forEach((file) => rmSync(join('lib', file)));
