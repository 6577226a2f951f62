import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, AppProps, Chart, Yaml, YamlOutputType } from 'cdk8s';
import * as fc from 'fast-check';
import { ExposureApp, ExposureChecks } from '../../src';
import { readYaml } from '../../src/reading/read-yaml';
import { writingFaithfully } from '../../src/synthesis/faithful-yaml';
import '../util/seed';

/** What kubectl reads where these stand without quotes; `npm run test:yaml` compares them with it. */
const { plain }: { plain: { [text: string]: unknown } } = JSON.parse(readFileSync(join(__dirname, '..', 'reading', 'scalars.json'), 'utf8'));
const TEXTS = Object.keys(plain);

function written(...documents: unknown[]): string {
  return writingFaithfully(() => Yaml.stringify(...documents));
}

function read(yaml: string): unknown[] {
  return readYaml(yaml, 'written').manifests.map(({ object }) => object);
}

test('the texts of the record are read as they are, as a value and as a key', () => {
  expect(TEXTS.length).toBeGreaterThan(300);
  for (const text of TEXTS) {
    const [value, key] = [written({ a: text }), written({ [text]: 'a' })];
    expect([...read(value), ...read(key)]).toEqual([{ a: text }, { [text]: 'a' }]);
    expect([value === `a: ${text}\n`, key === `${text}: a\n`]).toEqual(plain[text] === text ? expect.anything() : [false, false]);
  }
});

test('a text that only looks like a number stays as cdk8s writes it', () => {
  for (const text of ['1.2.3', '10.0.0.1', '0o8', '0Xyz', '_1', 'v0o17', 'e1_0', '1_000', '8080', '1e3']) {
    expect(written({ a: text, [text]: 'b' })).toBe(Yaml.stringify({ a: text, [text]: 'b' }));
  }
});

test.each([
  ['0o17', '"0o17"'], ['<<', '"<<"'], ['1e1_0', '"1e1_0"'], ['a\u2028b: c', '"a\\u2028b: c"'], ['\u0085', '"\\u0085"'], ['\ufeff', '"\\ufeff"'], ['\u007f', '"\\u007f"'],
  ['\techo\n', '"\\u0009echo\\u000a"'], [' \n', '" \\u000a"'], ['\n \t\n', '"\\u000a \\u0009\\u000a"'], ['\u2029"\\\u{1f600}', '"\\u2029\\"\\\\\u{1f600}"'],
])('%j is written as %s', (text, scalar) => {
  expect(written({ a: text, b: [text], c: { [text]: { d: text } } })).toBe(`a: ${scalar}\nb:\n  - ${scalar}\nc:\n  ${scalar}:\n    d: ${scalar}\n`);
});

test('a text may be what stands for texts while they are written', () => {
  const texts = ['cdk8s-exposure-text-0-', 'cdk8s-exposure-text-1-xxx', '0o17', 'a cdk8s-exposure-text-12-', '\u2028cdk8s-exposure-text-0-'];
  expect(read(written({ texts, [texts[0]]: texts[1], map: Object.fromEntries(texts.map((text) => [text, text])) }))).toEqual([
    { texts, [texts[0]]: texts[1], map: Object.fromEntries(texts.map((text) => [text, text])) },
  ]);
});

test.each([1000, 1100, 5000])('a key of %s strange characters is read as it is', (length) => {
  const key = `\u2028${'x'.repeat(length)}`;
  expect(read(written({ map: { [key]: { a: 'b' } }, last: 'c' }))).toEqual([{ map: { [key]: { a: 'b' } }, last: 'c' }]);
});

test('everything else is written as cdk8s does, byte for byte', () => {
  fc.assert(fc.property(fc.array(fc.object({ key: fc.stringMatching(/^[a-z]{1,8}$/), values: [fc.stringMatching(/^[ -~\n]{0,40}$/), fc.integer(), fc.boolean()] }), { maxLength: 3 }), (documents) => {
    const yaml = written(...documents);
    expect(yaml === Yaml.stringify(...documents) || /"/.test(yaml)).toBe(true);
    expect(read(yaml)).toEqual(read(JSON.stringify(documents)).flat());
  }), { numRuns: 200 });
  expect(written(undefined, { a: [null, undefined, 1, true, 'on', 'x\ny\n'] }, {})).toBe(Yaml.stringify(undefined, { a: [null, undefined, 1, true, 'on', 'x\ny\n'] }, {}));
});

test('cdk8s writes as before when the synthesis has ended, whichever way', () => {
  const before = Yaml.stringify;
  expect(writingFaithfully(() => writingFaithfully(() => Yaml.stringify({ a: '0o17' })))).toBe('a: "0o17"\n');
  expect(() => writingFaithfully(() => {
    throw new Error('broken');
  })).toThrow('broken');
  expect(Yaml.stringify).toBe(before);
  expect(Yaml.stringify({ a: '0o17' })).toBe('a: 0o17\n');
});

describe.each<[string, (props: AppProps) => App]>([
  ['an app with checks', (props) => {
    const app = new App(props);
    ExposureChecks.configure(app, {});
    return app;
  }],
  ['an ExposureApp', (props) => new ExposureApp(props)],
])('the files of %s', (_, make) => {
  test.each([
    YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ])('are read as they are, of the type %s', (yamlOutputType) => {
    const outdir = mkdtempSync(join(tmpdir(), 'faithful-yaml-'));
    try {
      const app = make({ outdir, yamlOutputType });
      const spec = { 'octal': '0o17', 'list': ['a\u2028b: c', '\techo\n'], '<<': { '1e1_0': '\u0085' } };
      new ApiObject(new Chart(app, 'test'), 'Thing', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing' }, spec });
      app.synth();
      const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.map((file) => read(readFileSync(join(file.parentPath ?? file.path, file.name), 'utf8')))).toEqual([[expect.objectContaining({ spec })]]);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });
});
