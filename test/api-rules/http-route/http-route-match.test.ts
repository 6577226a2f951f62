import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['a path', { path: { value: '/shop/%20' } }],
  ['a pattern', { path: { type: 'RegularExpression', value: '^a//b' } }],
  ['headers, parameters and a method', { headers: [{ name: 'X-A', value: '1 2\t3' }], queryParams: [{ name: 'q', value: '\u00e9 ', type: 'RegularExpression' }], method: 'GET' }],
])('accepts %s', (_, match) => {
  expect(refusals(httpRoute({ rules: [{ matches: [match] }] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the path is "a"',
      { path: { value: 'a' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a//b"',
      { path: { value: '/a//b' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a/./b"',
      { path: { value: '/a/./b' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a/../b"',
      { path: { value: '/a/../b' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a%2fb"',
      { path: { value: '/a%2fb' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a#b"',
      { path: { value: '/a#b' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a/.."',
      { path: { value: '/a/..' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/a b"',
      { path: { value: '/a b' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is "/%zz"',
      { path: { value: '/%zz' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the path is ""',
      { path: { value: '' } },
      ["http-route/invalid-path spec.rules[0].matches[0].path.value must start with '/', have only characters of an address, and no '//', '/./', '/../', '%2f' or '#' in it"],
    ],
    [
      'the type of the path is unknown',
      { path: { type: 'Prefix', value: '/' } },
      ['http-route/invalid-path spec.rules[0].matches[0].path.type must be Exact, PathPrefix or RegularExpression (unless the cluster has another version of the Gateway API)'],
    ],
    [
      'the path is too long',
      { path: { value: '/' + 'a'.repeat(1024) } },
      ['http-route/invalid-path spec.rules[0].matches[0].path.value must have at most 1024 characters'],
    ],
    [
      'the method is lower-case',
      { method: 'get' },
      ['http-route/invalid-condition spec.rules[0].matches[0].method must be GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE or PATCH (unless the cluster has another version of the Gateway API)'],
    ],
    [
      'a header has a blank and no value',
      { headers: [{ name: 'a b' }] },
      [
        "http-route/invalid-condition spec.rules[0].matches[0].headers[0].name must be 1 to 256 letters, digits or characters of !#$%&'*+-.^_`|~",
        'http-route/invalid-condition spec.rules[0].matches[0].headers[0].value must be given',
      ],
    ],
    [
      'a parameter is there twice',
      { queryParams: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] },
      ['http-route/invalid-condition spec.rules[0].matches[0].queryParams[1].name must not be used twice in a list'],
    ],
    [
      'the value of a header is not plain',
      { headers: [{ name: 'a', value: '\u00e9' }, { name: 'b', value: 'a  b' }, { name: 'c', value: ' a' }] },
      [0, 1, 2].map((i) => `http-route/invalid-condition spec.rules[0].matches[0].headers[${i}].value must be printable ASCII characters, with single blanks only between others (unless the cluster has another version of the Gateway API)`),
    ],
    [
      'there are 17 headers',
      { headers: Array.from({ length: 17 }, (_, i) => ({ name: `h${i}`, value: 'x' })) },
      ['http-route/invalid-condition spec.rules[0].matches[0].headers must have at most 16 entries (unless the cluster has another version of the Gateway API)'],
    ],
  ])('if %s', (_, match, expected) => {
    expect(refusals(httpRoute({ rules: [{ matches: [match] }] }))).toEqual(expected);
  });
});
