import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples, synthesize } from './apps.mjs';
import { run } from './command.mjs';

const APP = /\.integ\.ts$/;

/** The apps `test/<use-case>.integ.ts`, with the folder that holds their expected YAML. */
const integrationApps = (outdir) => readdirSync('test')
  .filter((file) => APP.test(file))
  .map((file) => ({
    name: file.replace(APP, ''),
    entrypoint: join('test', file),
    outdir: join(outdir, file.replace(APP, '')),
    snapshot: join('test', file.replace(APP, '.integ.snapshot')),
  }));

/** The examples, whose YAML is beside them: a release holds it, for those who upgrade. */
const exampleApps = (outdir) => examples().map(({ name, entrypoint }) => ({
  name: `examples/${name}`,
  entrypoint,
  outdir: join(outdir, 'examples', name),
  snapshot: join('examples', name, 'manifests'),
}));

/** Calls `work` with the integration apps and the examples, synthesized to a folder that is gone afterwards. */
async function withSynthesized(work) {
  const outdir = mkdtempSync(join(tmpdir(), 'integ-'));
  try {
    const apps = [...integrationApps(outdir), ...exampleApps(outdir)];
    await synthesize(apps);
    return await work(apps);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Compares all apps with their snapshots, and returns for each what differs, if anything. */
export const compareSnapshots = () => withSynthesized(async (apps) => [
  ...await Promise.all(apps.map(async ({ name, snapshot, outdir }) => ({
    name,
    difference: existsSync(snapshot) ? await difference(snapshot, outdir) : `${snapshot} is missing: run 'npx projen integ:update'`,
  }))),
  ...orphans(apps).map((name) => ({ name, difference: `test/${name} belongs to no app: run 'npx projen integ:update'` })),
]);

/** Rewrites all snapshots. */
export const updateSnapshots = () => withSynthesized((apps) => {
  for (const name of orphans(apps)) rmSync(join('test', name), { recursive: true });
  for (const { snapshot, outdir } of apps) {
    rmSync(snapshot, { recursive: true, force: true });
    cpSync(outdir, snapshot, { recursive: true });
  }
  return apps;
});

const orphans = (apps) => readdirSync('test')
  .filter((name) => name.endsWith('.integ.snapshot') && !apps.some(({ snapshot }) => snapshot === join('test', name)));

const difference = (expected, actual) =>
  run('git', ['diff', '--no-index', expected, actual]).then(() => undefined, (error) => error.output);
