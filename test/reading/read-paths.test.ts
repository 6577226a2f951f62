import { execFileSync, spawn } from 'child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, relative } from 'path';
import { contentOfStream } from '../../src/reading/content';
import { readPaths } from '../../src/reading/read-paths';

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));

beforeAll(() => {
  mkdirSync(join(folder, 'b', 'deep'), { recursive: true });
  for (const file of ['z.yaml', 'a.yml', 'b/c.json', 'b/deep/d.YAML', 'readme.md', '.hidden.yaml']) {
    writeFileSync(join(folder, file), `{"kind": "Service", "file": "${file}"}`);
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

describe('a link', () => {
  let links: string;
  beforeEach(() => {
    links = join(folder, 'links');
    mkdirSync(links);
  });
  afterEach(() => rmSync(links, { recursive: true }));

  test('to a file in a folder is followed', async () => {
    symlinkSync(join(folder, 'readme.md'), join(links, 'mounted.yaml'));
    const { manifests, problems } = await read(['links']);
    expect([manifests.map(({ object }) => object), problems]).toEqual([[{ kind: 'Service', file: 'readme.md' }], []]);
  });

  test('to a file that is read anyway adds nothing', async () => {
    writeFileSync(join(links, 'a.yaml'), 'kind: Service');
    symlinkSync(join(links, 'a.yaml'), join(links, 'b.yaml'));
    expect(await files('links', 'links/b.yaml')).toEqual(['links/a.yaml']);
  });

  test('to a folder is followed if it is named, and not within a folder', async () => {
    symlinkSync(join(folder, 'b', 'deep'), join(links, 'inner.yaml'));
    expect(await files('links/inner.yaml')).toEqual(['links/inner.yaml/d.YAML']);
    expect((await read(['links'])).problems.map(({ message }) => message)).toEqual(['must lead to a file of YAML or JSON, and leads to none']);
  });

  test.each([
    ['nothing', 'gone', 'must lead to a file, and is a link to nothing'],
    ['itself', 'broken.yaml', expect.stringMatching(/^could not be read: ELOOP/)],
  ])('to %s is a problem, and the rest is read', async (_, target, message) => {
    symlinkSync(join(links, target), join(links, 'broken.yaml'));
    writeFileSync(join(links, 'a.yaml'), 'kind: Service');
    const { manifests, problems } = await read(['links']);
    expect([manifests.length, problems.map((problem) => [relative(folder, problem.file), problem.message])]).toEqual([1, [['links/broken.yaml', message]]]);
  });
});

const onUnix = process.platform === 'win32' ? describe.skip : describe;
onUnix('what is neither a file nor a folder', () => {
  const pipe = join(folder, 'pipe.yaml');
  beforeAll(() => execFileSync('mkfifo', [pipe]));
  afterAll(() => rmSync(pipe));

  test('is refused, also within a folder', async () => {
    const { problems } = await read(['pipe.yaml', '.']);
    const devices = await readPaths(['/dev/zero', '/dev/null'], async () => Buffer.alloc(0), () => undefined);
    expect(problems.slice(0, 2).map(({ file, message }) => [relative(folder, file), message])).toEqual(Array(2).fill(['pipe.yaml', 'must be a file or a folder, got a named pipe']));
    expect(devices.problems.map(({ message }) => message)).toEqual(Array(2).fill('must be a file or a folder, got a device'));
  });

  test('is read if a shell has opened it for this process', async () => {
    spawn('sh', ['-c', `echo 'kind: A' > '${pipe}'`]);
    const descriptor = openSync(pipe, 'r');
    const { manifests, problems } = await readPaths([`/dev/fd/${descriptor}`], async () => Buffer.alloc(0), () => undefined);
    closeSync(descriptor);
    expect([manifests.map(({ object }) => object), problems]).toEqual([[{ kind: 'A' }], []]);
  });

  test('the standard input has other names', async () => {
    const { manifests, files: read1 } = await readPaths(['/dev/stdin', '-', '/dev/fd/0'], async () => Buffer.from('kind: A'), () => undefined);
    expect([manifests.length, read1]).toEqual([1, ['standard input']]);
  });
});

describe('more than 500 MB', () => {
  test('of a file are refused before they are read', async () => {
    writeFileSync(join(folder, 'large.yaml'), '');
    truncateSync(join(folder, 'large.yaml'), 500_000_001);
    const { problems } = await read(['large.yaml', 'a.yml']);
    rmSync(join(folder, 'large.yaml'));
    expect(problems.map(({ message }) => message)).toEqual(['could not be read: it has more than 500 MB']);
  });

  test('of a stream are refused, which may have no end', async () => {
    async function* endless() {
      for (const chunk = Buffer.alloc(10_000_000);;) {
        yield chunk;
      }
    }
    await expect(contentOfStream(endless())).rejects.toThrow('it has more than 500 MB');
  });
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

test('progress is reported', async () => {
  const reported: number[][] = [];
  await readPaths([folder], async () => Buffer.alloc(0), (...progress) => reported.push(progress));
  expect(reported[reported.length - 1]).toEqual([4, 4]);
});
