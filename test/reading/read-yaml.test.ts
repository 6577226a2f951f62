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
    ['what looks like a separator further to the right', 'a: |\n  ---\n  b\nc: "x\n  ---"\n', [{ a: '---\nb\n', c: 'x ---' }]],
    ['a directive', '%YAML 1.1\r---\ra: 1\n', [{ a: 1 }]],
    ['text behind a line break that editors do not show', '# note\u2028a: 1\n# note\u2029b: 2\n# note\u0085c: 3\n# note\rd: 4\n', [{ a: 1, b: 2, c: 3, d: 4 }]],
    ['texts with such line breaks in quotes, which are spaces or stay', 'a: "x\u2028y"\nb: "x\u0085y"\nc: "x\\Ly"\n', [{ a: 'x\u2028y', b: 'x y', c: 'x\u2028y' }]],
    ['nothing behind the first document between two separators', 'a: 1\n# end\u2028---\u2028b: 2\n---\nc: 3\n...\nd: 4\n', [{ a: 1 }, { c: 3 }]],
    ['a separator, even in a text', 'a: |\n  x\n---\n  b: 1\n', [{ a: 'x\n' }, { b: 1 }]],
    ['a tag that it does not know', 'a: !secret x\n', [{ a: 'x' }]],
    ['the last value of a key that is written several times', 'a: 1\nb: 2\na: 3\n', [{ a: 3, b: 2 }]],
    ['a merge that replaces what stands before it, and not what stands behind', 'p: &p { a: 1, b: 1 }\nq: { a: 2, <<: *p, b: 3 }\n', [{ p: { a: 1, b: 1 }, q: { a: 1, b: 3 } }]],
    ['several merges, of which the first counts most in a list and the last otherwise', 'a: { <<: [{ x: 1 }, { x: 2, w: 2 }], z: 1 }\nb: { <<: { x: 1 }, <<: { x: 2 } }\n', [{ a: { x: 1, w: 2, z: 1 }, b: { x: 2 } }]],
    ['keys that are no texts', '1: a\n0x10: b\ntrue: c\n1.50: d\n1000000.0: e\n9007199254740993: f\n.inf: g\n', [{ '1': 'a', '16': 'b', 'true': 'c', '1.5': 'd', '1e+06': 'e', '9007199254740993': 'f', '.inf': 'g' }]],
    ['a key that objects of JavaScript have a use for', '__proto__: { a: 1 }\nconstructor: 2\n', [JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 2 }')]],
    ['several values of JSON', '{"a": 1}\n{"b": "\\ud83d\\ude00"} [1]', [{ a: 1 }, { b: '😀' }, [1]]],
    ['YAML behind a value of JSON', '{"a": 1}\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['half a character of JSON as the sign for what is none', '{"a": "\\ud83d"}', [{ a: '\uFFFD' }]],
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
    ['0777', 511], ['0o17', 15], ['0b-1', -1], ['1_0.5', 10.5], ['._5', '._5'], ['1e400', '1e400'], ['9007199254740993', 9007199254740992], ['1.', 1], ['+1', 1], ['-0', 0], ['0x1F', 31], ['0b101', 5], ['1_000', 1000], ['-5', -5], ['08', 8], ['0', 0],
    ['1.5', 1.5], ['1e3', 1000], ['.5', 0.5], ['12:30', '12:30'], ['1:2:3', '1:2:3'], ['2001-12-14', '2001-12-14'],
    ['~', null], ['', null], ['null', null], ['1.2.3', '1.2.3'], ['500m', '500m'], ['80/tcp', '80/tcp'], ['!!binary aGk=', 'hi'], ['=', '='],
  ])('%s as kubectl does', (text, expected) => {
    expect(objects(`a: ${text}\n`)).toEqual([{ a: expected }]);
  });
});

test('what would be filled in is no document where it is but a comment', () => {
  expect(readYaml('#@ load("@ytt:data", "data")\n---\n#@  "? {', 'a.yaml')).toEqual({ manifests: [], problems: [] });
  expect(readYaml('#@ load("@ytt:data", "data")\nkind: Service', 'a.yaml').manifests).toHaveLength(1);
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

  test('a document is broken whose lines end in ways that editors do not show', () => {
    expect(problems('a: 1\u2028b: 2\nc: [1\n')).toEqual(['3:1:must be YAML: must have \',\' or \']\' here']);
  });

  test.each([
    ['an alias stands, and what it stands for', 'a: &a\n  b: 1\nc: *a\n', 'c.b', 2],
    ['a field was merged', 'a: &a\n  b: 1\nc:\n  <<: *a\n', 'c.b', 2],
    ['a key is written the last time', 'a: 1\nb: 2\na: 3\n', 'a', 3],
    ['a field is in JSON', '{\n\t"a": [\n\t\t1\n\t]\n}', 'a[0]', 3],
    ['a document of JSON starts that YAML cannot say', '\n{"a": "\\ud83d\\ude00"}', 'a', 2],
  ])('%s', (_, text, field, line) => {
    expect(readYaml(text, 'a.yaml').manifests[0].origin.lineOf!(field)).toBe(line);
  });
});

describe('refuses', () => {
  test('what is not UTF-8', () => {
    expect(problems(Buffer.from([0x61, 0x3a, 0x20, 0xff]))).toEqual(['must be UTF-8']);
    expect(problems(Buffer.from('\uFEFFa: 1', 'utf16le'))).toEqual(['must be UTF-8']);
  });

  test('aliases that stand for billions of values', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)].join('\n');
    expect(problems(laughs)).toEqual(['4:20:must be YAML: must not have so many values that aliases stand for']);
  });

  test('an alias that leads to itself', () => {
    expect(problems('a: &a { b: *a }\n')).toEqual(["1:12:must be YAML: must not have an alias '*a' within what it stands for"]);
  });

  test.each([
    ['a directive before a separator', '%YAML 1.1\n---\na: 1\n', "2:1:must be YAML: must have '---' behind its directives"],
    ['another version of YAML', '%YAML 1.2\r---\ra: 1\n', '1:1:must be YAML: must be YAML 1.1, and say so only once'],
    ['a text behind a separator', 'a: 1\n--- b\n', "2:must have nothing but a comment behind '---' at the start of a line"],
    ['a number that JSON does not have', 'a: .nan\n', '1:4:must be YAML: must be a number that JSON has'],
    ['keys that become one', 'a: { 1: b, "1": c }\n', "1:12:must be YAML: must not have two keys that become the text '1'"],
    ['a key that is nothing', '~: a\n', '1:1:must be YAML: must have keys that are texts, numbers or booleans'],
    ['a key that is a list', '? [a]\n: b\n', '1:3:must be YAML: must not have a list or a map as a key'],
    ['a merge of what is no map', 'a: { <<: 1 }\n', "1:10:must be YAML: must have a map behind '<<', or a list of maps"],
    ['a tag that does not fit', 'a: !!int x\n', "1:4:must be YAML: must be what its tag '!!int' says"],
    ['bytes that are no text', 'a: !!binary /w==\n', "1:4:must be YAML: must be the base64 of a text: bytes of another kind belong in 'binaryData', without a tag"],
    ['a character that YAML does not have', 'a: \u0007\n', '1:4:must be YAML: must not have the character U+0007'],
    ['the character zero, also where kubectl reads no further', `a: 1\n...\n${'b'.repeat(2000)}\u0000\n`, '3:2001:must be YAML: must not have the character U+0000'],
    ['a mark of the byte order with which kubectl loses a character', '\uFEFF\uFEFF\uFEFFa: 1\n', "1:2:must be YAML: must not have the character U+FEFF here, where 'kubectl' loses another one for it"],
    ['what is no JSON behind several values of it', '{"a": 1}\n{"b": 2}\nc: 3\n', '3:must be JSON, as what stands before it'],
    ['a number of JSON that is too large', '{"a": 1e400}', '1:must have numbers that fit into 64 bits'],
    ['a name in quotes without an end', "a: 'b\n", '1:4:must be YAML: a text in quotes must end'],
    ['a tab in an indentation', 'a:\n\tb: 1\n', '2:1:must be YAML: a tab must not stand in an indentation'],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test.each([600, 100_000])('%d levels', (depth) => {
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
      expect(object ?? origin.placeholders).toBeDefined();
      expect(origin.lineOf!('a.b[0]')).toBeGreaterThan(0);
    }
  }), { numRuns: 500 });
});

test('whatever object is written, the same is read', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5, noNullPrototype: true }), (object) => {
    expect(objects(JSON.stringify(object))).toEqual([JSON.parse(JSON.stringify(object))]);
  }), { numRuns: 200 });
});
