// npm run test:cdk8s-cli: the validation in `cdk8s synth` of the newest cdk8s-cli.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './shared/build.mjs';
import { run } from './shared/command.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

const CLI = resolve('node_modules/.cache/cdk8s-cli');

const service = (name, port) => `
new ApiObject(chart, '${name}', { apiVersion: 'v1', kind: 'Service', metadata: { name: '${name}' }, spec: { selector: { app: '${name}' }, ports: [{ port: ${port} }] } });`;

/** What is synthesized, how it is judged, and what `cdk8s synth` must end with. */
const CASES = [
  { title: 'an app with warnings passes', objects: service('web', 80), status: 0, texts: ['Validations finished'] },
  {
    title: 'an app with warnings fails if the validation is strict',
    objects: service('web', 80), properties: { strict: true }, status: 2,
    texts: ['service-to-pod/selects-no-pods', 'chooses no pods', "give 'selector' the labels of the pods", 'shop/web', 'spec.selector (line'],
  },
  { title: 'a strict app passes if nothing is found', objects: '', properties: { strict: true }, status: 0, texts: ['Validations finished'] },
  {
    title: 'what the API server refuses fails, with the construct and the line',
    objects: service('web', 99999), status: 2,
    texts: ['service/invalid-port', 'must be a whole number from 1 to 65535, got 99999', 'shop/web', 'spec.ports[0].port (line'],
  },
  {
    title: 'the configuration file is heeded',
    objects: service('web', 80), properties: { strict: true, config: 'exposure.yaml' }, status: 0, texts: ['Validations finished'],
    config: 'acknowledgements: [{ id: service-to-pod/selects-no-pods, reason: an operator makes the pods }]',
  },
  {
    title: 'a wrong configuration file is told',
    objects: '', properties: { config: 'exposure.yaml' }, config: 'strickt: true', status: 1, texts: ["exposure.yaml: 'strickt' must be one of kubernetes"],
  },
  {
    title: 'a property that it does not have is told',
    objects: '', properties: { strickt: true }, status: 1, texts: ["'strickt' must be config or strict, got true; remove it, or write it in the configuration file"],
  },
];

/** Writes an app that knows nothing of the checks. */
function define(folder, { objects, properties = {}, config }) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(folder, 'main.js'), `
const { ApiObject, App, Chart } = require(${JSON.stringify(resolve('node_modules/cdk8s'))});
const app = new App();
const chart = new Chart(app, 'shop');
new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { mode: 'fast' } });
${objects}
app.synth();
`);
  writeFileSync(join(folder, 'cdk8s.yaml'), JSON.stringify({
    language: 'typescript',
    app: 'node main.js',
    validations: [{ package: resolve('.'), version, class: 'ExposureValidation', properties }],
  }));
  if (config !== undefined) writeFileSync(join(folder, 'exposure.yaml'), config);
}

/** What is wrong with the outcome of a case; nothing if it is as it must be. */
function outcome(folder, { status, texts }) {
  const bin = join(CLI, 'node_modules/cdk8s-cli/bin/cdk8s');
  const done = spawnSync(process.execPath, [bin, 'synth', '--no-check-upgrade'], { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } });
  const said = `${done.stdout}${done.stderr}`;
  // The tables of cdk8s-cli break lines wherever a column ends.
  const flat = said.replace(/\s+/g, '');
  const missing = texts.filter((text) => !flat.includes(text.replace(/\s+/g, '')));
  if (done.status === status && missing.length === 0) return undefined;
  return [`exit status ${done.status}, must be ${status}`, ...missing.map((text) => `does not say: ${text}`), said].join('\n');
}

await main(async () => {
  await build();
  mkdirSync(CLI, { recursive: true });
  writeFileSync(join(CLI, 'package.json'), JSON.stringify({ private: true }));
  await step('install cdk8s-cli', () => run('npm', ['install', 'cdk8s-cli@2', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: CLI }));
  console.log(`  cdk8s-cli ${JSON.parse(readFileSync(join(CLI, 'node_modules/cdk8s-cli/package.json'), 'utf8')).version}`);

  const tally = new Tally();
  for (const each of CASES) {
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-cli-'));
    try {
      define(folder, each);
      const wrong = outcome(folder, each);
      console.log(`${wrong === undefined ? '✓' : '✗'} ${each.title}${wrong === undefined ? '' : `\n${wrong}`}`);
      tally.add({ passed: wrong === undefined ? 1 : 0, failed: wrong === undefined ? 0 : 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  tally.close();
});
