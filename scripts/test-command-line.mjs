// npm run test:command-line: the command line of the package, as it is installed here, on every system that people have. It needs no
// other dependencies if it is told the folder of the tarball, as in `npm run test:command-line -- dist/js`.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Tally } from './shared/tally.mjs';
import { WRONG_FILES, wrongUsages } from './shared/wrong-usages.mjs';

/** What the result begins or ends with, so that it is seen to be whole. */
const SHAPES = {
  text: /^\S[^]*\n$/,
  json: /^\{[^]*\}\n$/,
  sarif: /^\{[^]*"version": ?"2\.1\.0"[^]*\}\n$/,
  markdown: /^\S[^]*\n$/,
  junit: /^<\?xml [^]*<\/testsuites>\n$/,
  mermaid: /^flowchart [^]*\n$/,
  html: /^<!doctype html>[^]*<\/html>\n$/i,
  reach: /^#!\/[^]*\n$/,
};

const WINDOWS = process.platform === 'win32';

const APP = `
const { App, Chart } = require('cdk8s');
const { ExposedApp } = require('cdk8s-exposure');
const app = new App({ outdir: 'synthesized' });
const chart = new Chart(app, 'shop', { namespace: 'shop' });
new ExposedApp(chart, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' }).exposeViaNodePort({ nodePort: 30080 });
app.synth();
`;

const service = (name, nodePort) => [
  'apiVersion: v1', 'kind: Service', `metadata: { name: ${name}, namespace: shop }`, 'spec:', '  type: NodePort',
  '  # the pods are those of the virtual machine', `  selector: { app: ${name} }`, `  ports: [{ port: 80, nodePort: ${nodePort} }]`, '',
].join('\n');

const FILES = {
  'main.js': APP,
  'manifests/web.yaml': service('web', 30080),
  'manifests/deep/below/api.yml': service('api', 30081),
  'manifests/notes.txt': 'kind: [',
  'refused/api.yaml': service('api', 99999),
  'broken/api.yaml': 'kind: [',
  ...WRONG_FILES,
};

const COMMANDS = ['check', 'map', 'diff'];

/** The tarball in the folder that was named, or a fresh one. */
async function tarball() {
  const folder = process.argv[2];
  if (folder !== undefined) return resolve(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')));
  const { install } = await import('./shared/install.mjs');
  await install();
  const { packageIfStale } = await import('./shared/packages.mjs');
  const { packagedFile } = await import('./shared/package-files.mjs');
  await packageIfStale(['js']);
  return packagedFile('js', /\.tgz$/);
}

const packed = await tarball().catch((error) => {
  console.error(error.output ?? error);
  process.exit(1);
});
const project = mkdtempSync(join(tmpdir(), 'command line '));
const tally = new Tally();

/** Runs a program in the project. */
function run(program, words, { input = '', shell = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: project, encoding: 'utf8', input, shell });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

const cli = (...words) => run(process.execPath, [join('node_modules', 'cdk8s-exposure', 'bin', 'cdk8s-exposure'), ...words]);

const json = (...words) => JSON.parse(cli(...words, '--format', 'json').out);

function write(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
}

try {
  write({ 'package.json': JSON.stringify({ private: true, dependencies: { 'cdk8s-exposure': `file:${packed.split(sep).join('/')}` } }), ...FILES });
  // npm is a script of the shell on Windows.
  const installed = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { shell: WINDOWS });
  if (installed.status !== 0) throw new Error(`the package cannot be installed:\n${installed.out}${installed.err}`);

  await tally.test('is a command of the project', () => {
    const { status, out } = run(`.${sep}${join('node_modules', '.bin', 'cdk8s-exposure')}`, ['--version'], { shell: WINDOWS });
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules', 'cdk8s-exposure', 'package.json'), 'utf8'));
    deepStrictEqual({ status, out }, { status: 0, out: `${version}\n` });
  });

  await tally.test('reads what an app writes', () => {
    deepStrictEqual(run(process.execPath, ['main.js']).status, 0);
    const { status, out } = cli('map', 'synthesized');
    strictEqual(status, 0);
    match(out, /30080/);
  });

  const files = ['manifests/deep/below/api.yml', 'manifests/web.yaml'];
  for (const [title, ...paths] of [
    ['a folder', 'manifests'],
    ['a folder with the separator of this system', `manifests${sep}`],
    ['a pattern', 'manifests/**/*.y*ml'],
    ['a pattern with the separators of this system', ['manifests', '**', '*.y*ml'].join(sep)],
    ['files', ...files.map((file) => file.split('/').join(sep))],
  ]) {
    await tally.test(`reads ${title}, and names the files as everywhere`, () => deepStrictEqual(json('check', ...paths).files, files));
  }
  await tally.test('reads a pattern that begins with a drive or the root', () => {
    strictEqual(json('map', join(project, 'manifests', '**', '*.yml')).waysIn.length, 1);
  });

  await tally.test('gives the same for every end of a line, and with a byte order mark', () => {
    const [plain, ways] = [json('check', 'manifests').findings, cli('map', 'manifests', '--format', 'json').out];
    strictEqual(plain.length > 0 && plain.every(({ line }) => line > 1), true);
    for (const changed of [(text) => text.replaceAll('\n', '\r\n'), (text) => `\ufeff${text}`]) {
      write(Object.fromEntries(files.map((file) => [file, changed(FILES[file])])));
      deepStrictEqual(json('check', 'manifests').findings, plain);
      strictEqual(cli('map', 'manifests', '--format', 'json').out, ways);
    }
    write(FILES);
  });

  const helps = Object.fromEntries(COMMANDS.map((command) => [command, cli(command, '--help').out]));

  for (const command of COMMANDS) {
    const formats = /--format FORMAT +(.*) \(text\)/.exec(helps[command])[1].split(/, | or /);
    strictEqual(formats.length >= 3, true);
    for (const format of formats) {
      await tally.test(`${command} writes ${format}, to a file and to the standard output`, () => {
        const words = [command, ...command === 'diff' ? ['manifests', 'manifests'] : ['manifests'], '--format', format];
        const output = join(project, `${command}.${format}`);
        deepStrictEqual(cli(...words, '--output', output), { status: 0, out: '', err: '' });
        const written = readFileSync(output, 'utf8');
        deepStrictEqual(cli(...words), { status: 0, out: written, err: '' });
        match(written, SHAPES[format]);
      });
    }
  }

  await tally.test('compares folders, and an inventory with a folder', () => {
    strictEqual(cli('diff', 'manifests', 'manifests').status, 0);
    strictEqual(cli('diff', join(project, 'map.json'), 'manifests').status, 0);
    const { status, out } = cli('diff', 'manifests/deep', 'manifests');
    strictEqual(status, 1);
    match(out, /30080/);
  });

  await tally.test('reads the standard input', () => {
    const words = [join('node_modules', 'cdk8s-exposure', 'bin', 'cdk8s-exposure'), 'check', '-', '--format', 'json'];
    deepStrictEqual(JSON.parse(run(process.execPath, words, { input: service('web', 30080) }).out).files, ['standard input']);
  });

  await tally.test('does not judge its own configuration, however it is written', () => {
    write({ 'manifests/exposure.yaml': 'kubernetes: 1.33-1.36\n' });
    for (const config of ['manifests/exposure.yaml', join(project, 'manifests', 'exposure.yaml')]) {
      deepStrictEqual(json('check', 'manifests', '--config', config).files, files);
    }
    rmSync(join(project, 'manifests', 'exposure.yaml'));
  });

  await tally.test('ends with 1 for what is refused and with 2 for what cannot be read, and says it in one line', () => {
    strictEqual(cli('check', 'refused').status, 1);
    const { status, err } = cli('check', 'broken');
    strictEqual(status, 2);
    match(err, /^cdk8s-exposure: broken\/api\.yaml:\d+:\d+: [^\n]*\n$/);
  });

  for (const { words, named } of wrongUsages(helps)) {
    await tally.test(`answers '${words.join(' ')}' with its message alone`, () => {
      const { status, out, err } = cli(...words);
      deepStrictEqual({ status, out }, { status: 2, out: '' });
      match(err, /^cdk8s-exposure: [^\n]*\n$/);
      strictEqual(err.includes(named), true, `must name ${named}: ${err}`);
    });
  }
} finally {
  rmSync(project, { recursive: true, maxRetries: 5 });
}
tally.close();
