import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, relative } from 'path';
import { readPaths } from '../../src/reading/read-paths';

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));

beforeAll(() => {
  mkdirSync(join(folder, 'b', 'deep'), { recursive: true });
  for (const file of ['z.yaml', 'a.yml', 'b/c.json', 'b/deep/d.YAML', 'readme.md', '.hidden.yaml']) {
    writeFileSync(join(folder, file), `{"kind": "${file}"}`);
  }
  symlinkSync(folder, join(folder, 'b', 'circle'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (paths: string[], input = '') => readPaths(paths.map((path) => (path === '-' ? path : join(folder, path))), async () => Buffer.from(input), () => undefined);
const files = async (...paths: string[]) => (await read(paths)).files.map((file) => relative(folder, file));

test('a folder is all manifests in it and below, in the order of their names', async () => {
  expect(await files('.')).toEqual(['a.yml', 'b/c.json', 'b/deep/d.YAML', 'z.yaml']);
});

test('a file is itself, whatever it is called', async () => {
  expect(await files('readme.md', '.hidden.yaml')).toEqual(['readme.md', '.hidden.yaml']);
});

test.each([
  ['*.y*ml', ['a.yml', 'z.yaml']],
  ['**/*.json', ['b/c.json']],
  ['**/*.YAML', ['b/deep/d.YAML']],
  ['b/**/d.YAML', ['b/deep/d.YAML']],
  ['?.yml', ['a.yml']],
])('%s is what matches it', async (pattern, expected) => {
  expect(await files(pattern)).toEqual(expected);
});

test('a file that is named twice is read once', async () => {
  const { manifests } = await read(['a.yml', '.']);
  expect(manifests).toHaveLength(4);
});

test('the standard input is read for a dash', async () => {
  const { manifests, files: read1 } = await read(['-'], 'kind: A\n');
  expect([manifests[0].object, read1]).toEqual([{ kind: 'A' }, ['standard input']]);
});

test('what leads nowhere is a problem, and the rest is read', async () => {
  const { manifests, problems } = await read(['none', '*.txt', 'a.yml']);
  expect(manifests).toHaveLength(1);
  expect(problems.map(({ file, message }) => [relative(folder, file), message])).toEqual([
    ['none', 'must lead to a file of YAML or JSON, and leads to none'],
    ['*.txt', 'must lead to a file of YAML or JSON, and leads to none'],
  ]);
});

test('progress is told', async () => {
  const told: number[][] = [];
  await readPaths([folder], async () => Buffer.alloc(0), (...progress) => told.push(progress));
  expect(told[told.length - 1]).toEqual([4, 4]);
});
