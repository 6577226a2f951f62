import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { BROKEN, FINE, LONELY, REFUSED, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const check = (...words: string[]) => runCli(folder.path, ['check', ...words]);

describe('the exit status', () => {
  test.each([
    ['0 if nothing is found', FINE, [], 0],
    ['0 if there are warnings', LONELY, [], 0],
    ['1 if there are warnings, with --strict', LONELY, ['--strict'], 1],
    ['1 if a warning was raised', LONELY, ['--severity', 'service-to-pod/selects-no-pods=error'], 1],
    ['1 if the API server refuses an object', REFUSED, [], 1],
    ['2 if a file cannot be read', BROKEN, [], 2],
  ])('is %s', async (_, yaml, words, code) => {
    folder.write({ 'dist/app.yaml': yaml });
    expect((await check('dist', ...words)).code).toBe(code);
  });
});

describe('the format', () => {
  beforeEach(() => folder.write({ 'a.yaml': FINE, 'b.yaml': `${LONELY}---\n${REFUSED}` }));

  test('is text if none is asked for, with files, lines and fixes', async () => {
    const { out, err } = await check('.');
    expect(out).toMatch(/^b\.yaml\n {2}warning service-to-pod\/selects-no-pods line 6, Service shop\/web, spec\.selector\n {4}chooses no pods: .*\n {4}fix: /);
    expect(out).toMatch(/^ {2}fatal \S+ line 13, Service shop\/api, spec\.ports\[0\]\.port\n {4}must be .*, got 99999\n/m);
    expect(out).toMatch(/^1 fatal, 1 warning in 3 objects of 2 files$/m);
    expect(err).toBe('');
    expect(await check('.', '--format', 'text')).toEqual({ code: 1, out, err });
  });

  test('json has the documented fields', async () => {
    const { out } = await check('.', '--format=json');
    const { version, objects, files, findings, assumed } = JSON.parse(out);
    expect({ version, objects, files }).toEqual({ version: 1, objects: 3, files: ['a.yaml', 'b.yaml'] });
    expect(findings[0]).toEqual({
      id: 'service-to-pod/selects-no-pods',
      severity: 'warning',
      object: 'Service shop/web',
      file: 'b.yaml',
      line: 6,
      field: 'spec.selector',
      message: expect.stringContaining('chooses no pods'),
      fix: expect.any(String),
      related: [],
    });
    expect(assumed).toEqual(expect.any(Array));
  });

  test('sarif has a rule and a place for each finding', async () => {
    const { version, runs: [{ tool, results }] } = JSON.parse((await check('.', '--format', 'sarif')).out);
    expect(version).toBe('2.1.0');
    expect(tool.driver.version).toBe(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('b.yaml');
    }
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'error']);
  });

  test('markdown is a table', async () => {
    expect((await check('.', '--format', 'markdown')).out).toMatch(/^## Exposure\n\n1 fatal, 1 warning in 3 objects of 2 files\.\n\n\| \| What \| Where \| Fix \|\n/);
  });

  test('junit has a suite for each file', async () => {
    const { out } = await check('.', '--format', 'junit');
    expect(out).toContain('<testsuite name="a.yaml" tests="1" failures="0"');
    expect(out).toContain('<testsuite name="b.yaml" tests="2" failures="1"');
  });

  test('is written to a file by --output', async () => {
    const { out } = await check('.', '--format', 'json');
    expect(await check('.', '--format', 'json', '--output', 'report.json')).toEqual({ code: 1, out: '', err: '' });
    expect(readFileSync(join(folder.path, 'report.json'), 'utf8')).toBe(out);
  });

  test('is the same for the same input', async () => {
    for (const format of ['text', 'json', 'sarif', 'markdown', 'junit']) {
      expect(await check('.', '--format', format)).toEqual(await check('.', '--format', format));
    }
  });

  test.each(['html', 'constructor', '__proto__', ''])('fails if it is %j', async (format) => {
    expect(await check('.', '--format', format)).toEqual({
      code: 2, out: '', err: `cdk8s-exposure: 'format' must be text, json, sarif, markdown or junit, got '${format}'\n`,
    });
  });
});

describe('the manifests', () => {
  test('come from files, folders and patterns, each once', async () => {
    folder.write({ 'dist/a.yaml': FINE, 'dist/deep/b.yml': LONELY, 'dist/c.json': '{}', 'dist/readme.txt': BROKEN });
    const filesOf = async (...paths: string[]) => JSON.parse((await check('--format', 'json', ...paths)).out).files;
    expect(await filesOf('dist')).toEqual(['dist/a.yaml', 'dist/c.json', 'dist/deep/b.yml']);
    expect(await filesOf('dist/**/*.y*ml', 'dist/a.yaml')).toEqual(['dist/a.yaml', 'dist/deep/b.yml']);
  });

  test('come from the standard input', async () => {
    const { code, out } = await runCli(folder.path, ['check', '-', '--format', 'json', '--strict'], LONELY);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: ['standard input'], findings: [{ id: 'service-to-pod/selects-no-pods', file: 'standard input', line: 6 }] });
  });

  test('that cannot be read are reported beside the others, in every format', async () => {
    folder.write({ 'bad.yaml': `${FINE}---\n${BROKEN}`, 'good.yaml': LONELY });
    for (const format of ['text', 'json', 'sarif', 'markdown', 'junit']) {
      const { code, out, err } = await check('.', '--format', format);
      expect([format, code]).toEqual([format, 2]);
      expect(out).toContain('checks/unreadable-file');
      expect(out).toContain('service-to-pod/selects-no-pods');
      expect(err).toMatch(/^cdk8s-exposure: bad\.yaml:8:1: must be YAML: must have ',' or '\]' here; correct it there\n$/);
    }
  });

  test.each([
    ['nothing there', 'no-such-folder', 'no-such-folder: must lead to a file of YAML or JSON, and leads to none; check how it is written'],
    ['not UTF-8', 'latin.yaml', 'latin.yaml: must be UTF-8; save it in that encoding'],
  ])('that are %s fail', async (_, path, message) => {
    folder.write({ 'good.yaml': FINE });
    writeFileSync(join(folder.path, 'latin.yaml'), Buffer.from('name: caf\xe9', 'latin1'));
    const { code, err } = await check(path, 'good.yaml');
    expect({ code, err }).toEqual({ code: 2, err: `cdk8s-exposure: ${message}\n` });
  });

  test('that all lead to nothing give no report, in which something would seem to have been read', async () => {
    const text = (path: string) => `cdk8s-exposure: ${path}: must lead to a file of YAML or JSON, and leads to none; check how it is written\n`;
    expect(await check('nope', '*.yaml', '--format', 'json')).toEqual({ code: 2, out: '', err: text('nope') + text('*.yaml') });
    expect(await runCli(folder.path, ['map', 'nope'])).toEqual({ code: 2, out: '', err: text('nope') });
    folder.write({ 'app.yaml': FINE });
    expect(await runCli(folder.path, ['diff', 'app.yaml', 'nope'])).toEqual({ code: 2, out: '', err: text('nope') });
  });

  test.each([
    ['nothing', ''],
    ['comments', '# nothing\n---\n# nothing\n'],
    ['documents that are null', '---\nnull\n---\n~\n'],
  ])('that are %s give no report, since whatever was to write them has failed', async (_, text) => {
    const err = (path: string) => `cdk8s-exposure: ${path}: must hold an object of Kubernetes, and holds none; check what was to write it\n`;
    folder.write({ 'empty.yaml': text, 'app.yaml': FINE });
    expect(await runCli(folder.path, ['check', '--strict', '-'], text)).toEqual({ code: 2, out: '', err: err('standard input') });
    expect(await check('empty.yaml')).toEqual({ code: 2, out: '', err: err('empty.yaml') });
    expect(await runCli(folder.path, ['map', 'empty.yaml'])).toEqual({ code: 2, out: '', err: err('empty.yaml') });
    expect(await runCli(folder.path, ['diff', 'empty.yaml', 'app.yaml'])).toEqual({ code: 2, out: '', err: err('empty.yaml') });
    expect((await check('empty.yaml', 'app.yaml')).code).toBe(0);
  });

  test('that are no objects are printed by every command', async () => {
    folder.write({ 'app.yaml': `${FINE}---\n- ${LONELY.split('\n').join('\n  ')}\n---\nkind: Service\n`, 'fine.yaml': FINE });
    const err = [6, 14].map((line) => `cdk8s-exposure: app.yaml:${line}: must be an object of Kubernetes, which has 'apiVersion' and 'kind'; write what it is, or keep it elsewhere\n`).join('');
    // its report has them
    expect(await check('app.yaml')).toMatchObject({ code: 1, err: '' });
    expect(await check('.')).toMatchObject({ code: 0, err });
    expect(await runCli(folder.path, ['map', 'app.yaml'])).toMatchObject({ code: 2, err });
    expect(await runCli(folder.path, ['diff', 'app.yaml', 'fine.yaml'])).toMatchObject({ code: 2, err });
  });

  test('must not be empty', async () => {
    expect(await check('')).toEqual({ code: 2, out: '', err: "cdk8s-exposure: 'PATH' must be given: a file, a folder, a pattern, or '-' for the standard input, got ''\n" });
  });

  test('must be named', async () => {
    expect(await check()).toEqual({ code: 2, out: '', err: "cdk8s-exposure: 'PATH' must be given: a file, a folder, a pattern, or '-' for the standard input\n" });
  });
});

describe('an option', () => {
  beforeEach(() => folder.write({ 'app.yaml': LONELY }));

  test('--external says what exists outside', async () => {
    expect((await check('app.yaml', '--strict', '--external', 'Pod/shop/web')).code).toBe(0);
    expect((await check('app.yaml', '--strict', '--external', 'Pod/*')).code).toBe(0);
    expect((await check('app.yaml', '--strict', '--external', 'Pod/blog/web')).code).toBe(1);
  });

  test('--node-ports says which ports the nodes open', async () => {
    folder.write({ 'app.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, ports: [{ port: 80, nodePort: 8080 }] }\n' });
    expect((await check('app.yaml')).code).toBe(1);
    expect((await check('app.yaml', '--node-ports', '8000-9000')).code).toBe(0);
  });

  test('--kubernetes says the versions', async () => {
    folder.write({ 'app.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { trafficDistribution: PreferSameNode, ports: [{ port: 80 }] }\n' });
    expect((await check('app.yaml')).code).toBe(1);
    expect((await check('app.yaml', '--kubernetes', '1.35')).code).toBe(0);
  });

  test('--pack adds checks', async () => {
    folder.write({
      'app.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { app: web } }\nspec:\n  selector: { matchLabels: { app: web } }\n'
      + '  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "web:1.0.0", ports: [{ containerPort: 80 }] }] } }\n'
      + '---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }\n',
    });
    const count = async (...words: string[]) => JSON.parse((await check('app.yaml', '--format', 'json', ...words)).out).findings.length;
    expect(await count('--pack', 'linters')).toBeGreaterThan(await count());
  });

  test.each([
    [['--no-such'], /^cdk8s-exposure: Unknown option '--no-such'; 'cdk8s-exposure check --help' lists the options\n$/],
    [['--format'], /^cdk8s-exposure: Option '--format <value>' argument missing; /],
    [['--strict=yes'], /^cdk8s-exposure: Option '--strict' does not take an argument; /],
    [['--kubernetes', '1.31'], /'kubernetes' must be one or two of the versions 1\.32 to 1\.36, the lower one first, got '1\.31'; write for example '1\.33-1\.36'/],
    [['--kubernetes', '1.99'], /'kubernetes' must be .*, got '1\.99'/],
    [['--kubernetes', '1.34-1.37'], /'kubernetes' must be .*, got '1\.34-1\.37'/],
    [['--kubernetes', '1.36-1.33'], /'kubernetes' must be .*, got '1\.36-1\.33'/],
    [['--kubernetes', 'latest'], /'kubernetes' must be .*, got 'latest'/],
    [['--node-ports', '0-70000'], /'node-ports' must be two ports from 1 to 65535, the lower one first, got '0-70000'/],
    [['--node-ports', ''], /'node-ports' must be .*, got ''/],
    [['--external', 'web'], /'external' must be a kind and a name, or a kind, a namespace and a name, got 'web'/],
    [['--ingress-class', ''], /'ingress-class' must be the name of a class, got ''/],
    [['--pack', 'all'], /'pack' must be linters, got 'all'/],
    [['--severity', 'service-to-pod/selects-no-pods'], /'severity' must be the id of a check and warning, error or fatal, got 'service-to-pod\/selects-no-pods'/],
    [['--severity', 'service-to-pod/selects-no-pods=info'], /'severity' must be .*, got 'service-to-pod\/selects-no-pods=info'/],
    [['--severity', 'X-1=error'], /'severity' must be .*, got 'X-1=error'/],
    [['--severity', '=error'], /'severity' must be .*, got '=error'/],
    [['--output', 'no/such/folder/report'], /'output' must be a file that can be written, got 'no\/such\/folder\/report'/],
    [['--config', 'none.yaml'], /none\.yaml could not be read: /],
  ])('%j fails', async (words, message) => {
    const { code, out, err } = await check('app.yaml', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/undefined|NaN|TypeError|\[object/);
    expect(existsSync(join(folder.path, 'no'))).toBe(false);
  });
});
