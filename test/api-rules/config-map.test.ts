import { configMap, refusals } from './manifests';

test.each<[string, object]>([
  ['texts and bytes', { data: { 'app.properties': 'a=b' }, binaryData: { 'logo.png': 'iVBORw==' } }],
  ['1 MiB', { data: { a: 'x'.repeat(1048576) } }],
])('accepts %s', (_, fields) => {
  expect(refusals(configMap(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a key is a path',
      { data: { 'etc/app': 'x' } },
      ["object/invalid-data data[etc/app] must be 1 to 253 letters, digits, '-', '_' or '.', not '.' alone and not starting with '..'"],
    ],
    [
      'a key is two dots',
      { data: { '..': 'x' } },
      ["object/invalid-data data[..] must be 1 to 253 letters, digits, '-', '_' or '.', not '.' alone and not starting with '..'"],
    ],
    ['a key is in both', { data: { a: 'x' }, binaryData: { a: 'eA==' } }, ["object/invalid-data binaryData[a] must not be a key of 'data' too"]],
    ['bytes are no base64', { binaryData: { a: '?' } }, ['object/invalid-data binaryData[a] must be base64']],
    ['it is too large', { data: { a: 'x'.repeat(1048577) } }, ['object/invalid-data data must have at most 1048576 bytes in all values']],
    ['a value is a number', { data: { port: 8080 } }, ['object/malformed data[port] must be a text']],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(configMap(fields))).toEqual(expected);
  });
});
