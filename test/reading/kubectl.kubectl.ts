import { kubectlReads } from './kubectl';

// What the other tests compare with is what kubectl does, where its parser differs from most.
test.each<[string, string | Buffer, unknown[]]>([
  ['splits at lines before it parses', 'a: |\n  x\n---\n# b\n--- # c\nc: d\n', [{ a: 'x\n' }, { c: 'd' }]],
  ['ends lines at three characters of Unicode', '# a\u2028b: 1\n# c\u2029d: 2\n# e\u0085f: 3\n', [{ b: 1, d: 2, f: 3 }]],
  ['lets a merge replace what stands before it', 'a: 1\n<<: { a: 2, b: 2 }\nb: 3\n', [{ a: 2, b: 3 }]],
  ['knows both ways to write octal numbers', 'a: [0o17, 017, 08]\n', [{ a: [15, 15, 8] }]],
  ['reads one document of several between two lines of dashes', 'a: 1\n...\nb: 2\n', [{ a: 1 }]],
  ['reads several documents of JSON', '{"a": 1} {"b": "\\ud83d\\ude00"}\n', [{ a: 1 }, { b: '😀' }]],
  ['reads UTF-16', Buffer.from('\uFEFFa: 1\n', 'utf16le'), [{ a: 1 }]],
])('kubectl %s', async (_, content, expected) => {
  const [{ documents, error }] = await kubectlReads([content]);
  expect([documents.map(({ value }) => value), error]).toEqual([expected, undefined]);
});

test.each([
  ['%YAML 1.1\n---\na: 1\n', 'did not find expected <document start>'],
  ['a: 1\n--- b\n', 'invalid Yaml document separator: b'],
  ['a: .nan\n', 'unsupported value: NaN'],
])('kubectl refuses %j', async (text, error) => {
  const [file] = await kubectlReads([text]);
  expect(file).toEqual({ documents: [], error: expect.stringContaining(error) });
});

test('kubectl takes no document for an object that has no kind', async () => {
  const [{ documents }] = await kubectlReads(['apiVersion: v1\nkind: A\n---\n- apiVersion: v1\n---\na: 1\n']);
  expect(documents.map(({ refused }) => refused)).toEqual([undefined, expect.stringContaining('cannot unmarshal array'), expect.stringContaining("'Kind' is missing")]);
});
