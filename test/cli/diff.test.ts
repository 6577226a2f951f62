import { BROKEN, FINE, NODE_PORT, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const diff = (...words: string[]) => runCli(folder.path, ['diff', ...words]);

beforeEach(() => folder.write({ 'closed/app.yaml': FINE, 'open/app.yaml': `${FINE}---\n${NODE_PORT}`, 'bad/app.yaml': BROKEN }));

describe('the exit status', () => {
  test.each([
    ['0 if nothing has changed', 'open', 'open', 0],
    ['1 if something was opened', 'closed', 'open', 1],
    ['0 if something was closed', 'open', 'closed', 0],
    ['2 if the older one cannot be read', 'bad', 'open', 2],
    ['2 if the newer one cannot be read', 'open', 'bad', 2],
    ['2 if one is not there', 'open', 'nowhere', 2],
  ])('is %s', async (_, before, after, code) => {
    expect((await diff(before, after)).code).toBe(code);
  });

  test('is 1 if a field would change that cannot be changed', async () => {
    const clusterIP = (ip: string) => FINE + `---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { clusterIP: ${ip}, ports: [{ port: 80 }] }\n`;
    folder.write({ 'one.yaml': clusterIP('10.0.0.1'), 'two.yaml': clusterIP('10.0.0.2') });
    const { code, out } = await diff('one.yaml', 'two.yaml');
    expect(code).toBe(1);
    expect(out).toContain('clusterIP');
  });
});

test.each(['text', 'json', 'markdown'])('a new object that may open more is named as %s', async (format) => {
  folder.write({ 'more/app.yaml': `${FINE}---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec: {}\n` });
  await runCli(folder.path, ['map', 'closed', '--format', 'json', '--output', 'closed.json']);
  for (const before of ['closed', 'closed.json']) {
    const { code, out } = await diff(before, 'more', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('makes other objects');
    expect((await diff(before, 'more', '--strict')).code).toBe(1);
  }
  expect((await diff('more', 'more', '--strict')).code).toBe(0);
});

test('an inventory that map wrote stands for its manifests', async () => {
  await runCli(folder.path, ['map', 'closed', '--format', 'json', '--output', 'before.json']);
  await runCli(folder.path, ['map', 'open', '--format', 'json', '--output', 'after.json']);
  const { out } = await diff('closed', 'open', '--format', 'json');
  expect(await diff('before.json', 'after.json', '--format', 'json')).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse((await diff('before.json', 'open', '--format', 'json')).out).ways).toEqual(JSON.parse(out).ways);
});

test.each([
  ['text', /30080/],
  ['json', /^\{[^]*"opened"/],
  ['markdown', /\|[^]*30080/],
])('what was opened is told as %s', async (format, text) => {
  const { out, err } = await diff('closed', 'open', '--format', format);
  expect(out).toMatch(text);
  expect(err).toBe('');
});

test('the newer one may come from the standard input', async () => {
  expect((await runCli(folder.path, ['diff', 'closed', '-'], NODE_PORT)).code).toBe(1);
});

describe('fails', () => {
  test.each([
    [[], "'BEFORE' and 'AFTER' must be given, and nothing else, got 0 paths"],
    [['closed'], "'BEFORE' and 'AFTER' must be given, and nothing else, got 1 path"],
    [['closed', 'open', 'bad'], "'BEFORE' and 'AFTER' must be given, and nothing else, got 3 paths"],
    [['-', '-'], "'BEFORE' and 'AFTER' must not both be the standard input"],
    [['closed', 'open', '--format', 'sarif'], "'format' must be text, json or markdown, got 'sarif'"],
    [['closed', 'open', '--kubernetes', '1.33'], "Unknown option '--kubernetes'; 'cdk8s-exposure diff --help' lists the options"],
    [['old.json', 'open'], 'old.json must be an inventory of version 1, got 99'],
  ])('with %j', async (words, message) => {
    folder.write({ 'old.json': '{ "version": 99, "waysIn": [] }' });
    expect(await diff(...words)).toEqual({ code: 2, out: '', err: `cdk8s-exposure: ${message}\n` });
  });
});
