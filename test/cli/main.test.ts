import { execFileSync, spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { LONELY, NODE_PORT, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const run = (...words: string[]) => runCli(folder.path, words);
const version = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version;

test('tells its version', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('comes with %s', async (word) => {
    const { code, out, err } = await run(word);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    ['check PATH', 'map PATH', 'diff BEFORE AFTER', 'explain ID', 'Exit status'].forEach((text) => expect(out).toContain(text));
  });

  test.each(['--help', '-h', 'help', '--version'])('comes with %s alone', async (word) => {
    expect(await run(word, 'check')).toEqual({ code: 2, out: '', err: `cdk8s-exposure: '${word}' must be alone, got 'check' after it\n` });
  });

  test('comes on the standard error stream if nothing was said', async () => {
    expect(await run()).toEqual({ code: 2, out: '', err: (await run('--help')).out });
  });

  test.each(['check', 'map', 'diff', 'explain'])('of %s names every option that it has, and no other', async (command) => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    const named = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
    expect(named.length).toBeGreaterThan(1);
    // One that takes a value says that it is missing; nobody says that it is unknown.
    for (const option of named) {
      expect((await run(command, option)).err).not.toContain('Unknown option');
    }
    const others = ['--strict', '--pack', '--severity', '--kubernetes', '--node-ports', '--ingress-class', '--external', '--config', '--output', '--quiet', '--format'];
    for (const option of others.filter((other) => !named.includes(other))) {
      expect((await run(command, option)).err).toContain(`Unknown option '${option}'`);
    }
  });
});

test.each(['chekc', 'constructor', '__proto__', '--strict'])('a command %s fails', async (command) => {
  expect(await run(command, '.')).toEqual({
    code: 2, out: '', err: `cdk8s-exposure: the command must be check, map, diff, explain, got '${command}'; 'cdk8s-exposure --help' lists them\n`,
  });
});

test.each([['\u001b[2J'], ['check', '\u001b[2J'], ['check', 'a', '--format', '\u001b[2J'], ['check', 'a', '--\u001b[2J'], ['--version', '\u001b[2J']])('%j comes back as a text', async (...words) => {
  const { code, err } = await run(...words);
  expect(code).toBe(2);
  expect(err).toContain(String.raw`\u001b[2J`);
  expect(err).not.toContain('\u001b');
});

describe('the program', () => {
  const root = join(__dirname, '../..');
  const program = ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'src/cli/run.ts')];

  test('reads the standard input, and tells by its exit status what it found', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'check', '-', '--strict', '--format', 'json'], { cwd: folder.path, input: LONELY, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout).findings[0].id).toBe('service-to-pod/selects-no-pods');
  });

  test('keeps its exit status if nobody reads to the end', () => {
    folder.write({ 'app.yaml': Array.from({ length: 2000 }, (_, i) => LONELY.replace('name: web', `name: web-${i}`)).join('---\n') });
    const command = [process.execPath, ...program].map((word) => `'${word}'`).join(' ');
    const script = `${command} check app.yaml --strict | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', script], { cwd: folder.path, encoding: 'utf8' })).toBe('1\n');
  });

  const isBuilt = existsSync(join(root, 'lib/cli.js'));
  (isBuilt ? test : test.skip)('is what the package calls', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'bin/cdk8s-exposure'), 'map', '-', '--format', 'json'], { input: NODE_PORT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('30080');
  });
});
