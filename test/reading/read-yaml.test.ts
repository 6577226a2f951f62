import fc from 'fast-check';
import { readYaml } from '../../src/reading/read-yaml';
import '../util/seed';

const objects = (text: string) => readYaml(text, 'a.yaml').manifests.map(({ object }) => object);
const problems = (text: string | Uint8Array) => readYaml(text, 'a.yaml').problems.map(({ line, column, message }) => [line, column, message].filter((part) => part !== undefined).join(':'));

describe('reads', () => {
  test.each<[string, string, unknown[]]>([
    ['several documents', 'a: 1\n---\nb: 2\n--- # with a comment\nc: 3\n', [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ['no document where there are only comments', '# nothing\n---\n\n--- \n# nothing either\n', []],
    ['documents that end with dots', 'a: 1\n...\n---\nb: 2\n...\n', [{ a: 1 }, { b: 2 }]],
    ['what looks like a marker within a text', 'a: |\n  ---\n  b\nc: "x\n  ---"\n', [{ a: '---\nb\n', c: 'x ---' }]],
    ['a directive', '%YAML 1.1\n---\na: 1\n', [{ a: 1 }]],
    ['JSON', '{"a": [1, "two", null, true]}', [{ a: [1, 'two', null, true] }]],
    ['a mark of the byte order', '\uFEFFa: 1', [{ a: 1 }]],
    ['lines that end as on Windows', 'a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['anchors, aliases and merged maps', 'p: &p { a: 1, b: 2 }\nq: { <<: *p, b: 3 }\nr: *p\n', [{ p: { a: 1, b: 2 }, q: { a: 1, b: 3 }, r: { a: 1, b: 2 } }]],
  ])('%s', (_, text, expected) => {
    expect(readYaml(text, 'a.yaml').problems).toEqual([]);
    expect(objects(text)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['yes', true], ['Off', false], ['y', true], ['"yes"', 'yes'], ['TRUE', true], ['yEs', 'yEs'],
    ['0777', 511], ['0o17', 15], ['0x1F', 31], ['0b101', 5], ['1_000', 1000], ['-5', -5], ['08', 8], ['0', 0],
    ['1.5', 1.5], ['1e3', 1000], ['.5', 0.5], ['12:30', '12:30'], ['1:2:3', '1:2:3'], ['2001-12-14', '2001-12-14'],
    ['~', null], ['', null], ['null', null], ['1.2.3', '1.2.3'], ['500m', '500m'], ['80/tcp', '80/tcp'], ['!!binary aGk=', 'hi'], ['=', '='],
  ])('%s as kubectl does', (text, expected) => {
    expect(objects(`a: ${text}\n`)).toEqual([{ a: expected }]);
  });
});

describe('says where', () => {
  test('a field is', () => {
    const text = '# head\n---\nkind: Service\nmetadata:\n  labels:\n    a.b/c: x\nspec:\n  ports:\n    - port: 1\n    - port: 2\n      nodePort: 3\n---\nkind: B\nspec: {a: {b: 1}}\n';
    const [service, other] = readYaml(text, 'a.yaml').manifests;
    const lineOf = service.origin.lineOf!;
    expect(['', 'kind', 'metadata.labels[a.b/c]', 'metadata.labels.a.b/c', 'spec.ports', 'spec.ports[1].nodePort', 'spec.ports[1].gone', 'gone'].map(lineOf)).toEqual([3, 3, 6, 6, 8, 11, 10, 3]);
    expect(other.origin.lineOf!('spec.a.b')).toBe(14);
  });

  test('a document is broken, and reads the others', () => {
    const text = 'a: 1\n---\nb: [1\nc: 2\n---\nd: 4\n';
    expect(objects(text)).toEqual([{ a: 1 }, { d: 4 }]);
    expect(problems(text)).toEqual([expect.stringMatching(/^4:\d+:must be YAML: /)]);
  });

  test('a key is written twice', () => {
    expect(problems('a: 1\nb: 2\na: 3\n')).toEqual(['3:1:must be YAML: duplicated mapping key']);
  });

  test('a tag is unknown', () => {
    expect(problems('a: !secret x\n')).toEqual([expect.stringMatching(/^1:\d+:must be YAML: unknown tag/)]);
  });
});

describe('refuses', () => {
  test('what is not UTF-8', () => {
    expect(problems(Buffer.from([0x61, 0x3a, 0x20, 0xff]))).toEqual(['must be UTF-8']);
    expect(problems(Buffer.from('\uFEFFa: 1', 'utf16le'))).toEqual(['must be UTF-8']);
  });

  test('aliases that stand for billions of values', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)].join('\n');
    expect(problems(laughs)).toEqual(['1:must not stand for more than 2000000 values when its aliases are followed']);
  });

  test('an alias that leads to itself', () => {
    expect(problems('a: &a { b: *a }\n')).toEqual([expect.stringMatching(/must not have an alias that leads back|unidentified alias/)]);
  });

  test.each([300, 100_000])('%d levels', (depth) => {
    expect(problems(`a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`)).toEqual([expect.stringMatching(/nest/)]);
  });
});

test('thousands of aliases are read', () => {
  const text = `base: &base { a: 1 }\nlist:\n${Array.from({ length: 5000 }, () => '  - *base').join('\n')}\n`;
  expect((objects(text)[0] as { list: unknown[] }).list).toHaveLength(5000);
});

test('whatever is in a file, it is read or refused', () => {
  const pieces = fc.array(fc.oneof(fc.string(), fc.constantFrom('---\n', '...\n', '\n', ': ', '- ', '&a ', '*a', '<<: ', '"', "'", '|\n', '>\n', '{', '}', '[', ']', '? ', '%YAML 1.2\n', '\t', '#', '!!binary ', '\u0000')), { maxLength: 40 });
  fc.assert(fc.property(pieces, (parts) => {
    for (const { object, origin } of readYaml(parts.join(''), 'a.yaml').manifests) {
      expect(object).toBeDefined();
      expect(origin.lineOf!('a.b[0]')).toBeGreaterThan(0);
    }
  }), { numRuns: 500 });
});

test('whatever object is written, the same is read', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5, noNullPrototype: true }), (object) => {
    expect(objects(JSON.stringify(object))).toEqual([JSON.parse(JSON.stringify(object))]);
  }), { numRuns: 200 });
});
