import { readYaml } from '../../src/reading/read-yaml';

/** Far more milliseconds than it takes if each part is looked at once, and far fewer than if it is for every other one. */
const LONGEST = 15_000;

function expectSoon(work: () => void): void {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(LONGEST);
}

const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

test.each<[string, string]>([
  ['blank lines', '\n'.repeat(400_000)],
  ['blank lines between fields', `a: 1\n${'\n'.repeat(400_000)}b: 2\n`],
  ['carriage returns', '\r'.repeat(400_000)],
  ['spaces', `${' '.repeat(400_000)}a: 1`],
  ['comments', '# note\n'.repeat(100_000)],
  ['separators', '---\n'.repeat(100_000)],
  ['broken separators', '--- a\n'.repeat(100_000)],
  ['documents', 'a: 1\n---\n'.repeat(50_000)],
  ['broken documents', 'a: [\n---\n'.repeat(20_000)],
  ['a long text', `a: ${'x '.repeat(300_000)}\n`],
  ['a text over many lines', `a: x${'\n  y'.repeat(200_000)}\n`],
  ['a text with many empty lines', `a: x${'\n'.repeat(400_000)}  y\n`],
  ['a long text in quotes', `a: "${'x \\n\\\n'.repeat(100_000)}"\n`],
  ['a long block of text', `a: |\n${'  x\n\n'.repeat(100_000)}\n`],
  ['a long folded text', `a: >\n${'  x\n\n'.repeat(100_000)}\n`],
  ['a text that never ends', `a: "${'x\n'.repeat(300_000)}`],
  ['anchors', lines(50_000, (i) => `- &a${i} x\n`)],
  ['aliases', `- &a { b: 1 }\n${'- *a\n'.repeat(50_000)}`],
  ['merges', `a: &a { b: 1 }\nc:\n${'  <<: *a\n'.repeat(50_000)}`],
  ['merges of a large map', `a: &a {${lines(1000, (i) => `k${i}: 1, `)}}\nc:\n${'  <<: *a\n'.repeat(10_000)}`],
  ['keys', lines(100_000, (i) => `k${i}: 1\n`)],
  ['keys that are numbers', lines(100_000, (i) => `${i}: 1\n`)],
  ['the same key', 'a: 1\n'.repeat(100_000)],
  ['brackets in one line', `[${'[], '.repeat(100_000)}]`],
  ['entries in one line', `{${lines(50_000, (i) => `"k${i}": 1, `)}}`],
  ['open brackets', '['.repeat(300_000)],
  ['open lists', '- '.repeat(300_000)],
  ['tags', '- !!str x\n'.repeat(50_000)],
  ['handles of tags', `${lines(30_000, (i) => `%TAG !a${i}! b\r`)}---\ra: 1`],
  ['a number of many digits', `a: ${'1_'.repeat(300_000)}\n`],
  ['a number of many hexadecimal digits', `a: 0x${'f'.repeat(600_000)}\n`],
  ['bytes', `a: !!binary ${'YWFh'.repeat(150_000)}\n`],
  ['marks of the byte order', '\uFEFFa: 1\n'.repeat(30_000)],
  ['values of JSON', '{"a": 1}\n'.repeat(50_000)],
  ['values of JSON that never end', '{"a": "\n'.repeat(50_000)],
  ['escapes in JSON', `{"a": "${'\\\\\\"'.repeat(100_000)}"}`],
  ['spaces behind JSON', `{}${' '.repeat(400_000)}x`],
])('many are read, or refused, in time that grows with them: %s', (_, text) => {
  expectSoon(() => readYaml(text, 'a.yaml'));
});

const COUNT = 20_000;
const counted = Array.from({ length: COUNT }, (_, i) => i);

test.each<[string, string, (i: number) => string, number]>([
  ['a map', `metadata:\n  labels:\n${lines(COUNT, (i) => `    k${i}.example/name: x\n`)}`, (i) => `metadata.labels[k${i}.example/name]`, 3],
  ['a list', `items:\n${lines(COUNT, (i) => `- metadata: { name: a${i} }\n`)}`, (i) => `items[${i}].metadata.name`, 2],
])('lines of many fields of %s are found in time that grows with them', (_, text, field, firstLine) => {
  const { lineOf } = readYaml(text, 'a.yaml').manifests[0].origin;
  expectSoon(() => expect(counted.map((i) => lineOf!(field(i)))).toEqual(counted.map((i) => i + firstLine)));
});

test('lines in many documents are found in time that grows with them', () => {
  const { manifests } = readYaml('a:\n  b: 1\n---\n'.repeat(COUNT), 'a.yaml');
  expectSoon(() => expect(manifests.map(({ origin }) => origin.lineOf!('a.b'))).toEqual(counted.map((i) => 3 * i + 2)));
});
