function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'end';
  for (let i = 0; i < levels; i++) {
    value = wrap(value);
  }
  return value;
}

/** What a shell would run, if a script did not quote it. */
const COMMANDS = ['$(: > PWNED)', '`: > PWNED`', "'; : > PWNED; '", '"; : > PWNED; "', '\n: > PWNED\n', '& : > PWNED &', '${IFS:=$(: > PWNED)}'];

/** What a page, a diagram or a table would show as more than text. */
const MARKUP = [
  '<img src=x onerror=alert(7)>', '"><script>alert(7)</script>', "' onmouseover='alert(7)", '</style><script>alert(7)</script>', '<!--', ']]>', '&lt;b&gt;', '&#60;b>',
  '[a](javascript:alert(7))', '![a](https://a.example/)', '| a | b |', '```\n# a', '"]; click a "javascript:alert(7)"', '%%{init: {}}%%', '@everyone #1',
];

/** Names that JavaScript objects have without anybody's doing. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'length', 'then'];

/** What ends a line, for some readers only. */
const BREAKS = ['a\nb', 'a\rb', 'a\r\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b', 'a\n---\nkind: Service', '\n', 'a\u000bb'];

const UNSEEN = ['\u0000', 'a\u0007\u001b[31mb', '\u202ea', '\ufeffa', 'a\u200bb', '\u007f', '\u009b1m', '\ud800', 'a\udc00b', '😀', 'e\u0301'];

/** What would be another thing if it were not a text. */
const TEXTS = [
  '', ' ', 'Infinity', '-0', '1e400', '0x1F', '0o17', '08', '1_000', 'null', '~', 'true', 'yes', '2001-01-01', '1:30', '9'.repeat(400), '-1', '1.5', '50%', '-5%',
  '*', '*.example', '.', '..', '/', '//', '/../', '%', '%zz', '::', '::/0', '0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/99', '1.2.3.4.5', 'a/b/c/d', '/a', 'a/', '-', '_', '=', ',', ',,', ';',
  '{', '[', '[{', '[{"HTTP": 80}]', '{"type": null}', '[null]', '{{ .Values.x }}', '${X}', '$(X)', '<x>', '(', '(a+)+$', '[a-', '\\', '^', '?',
  'http', 'HTTP', 'TCP', 'nginx', 'shop', 'other', 'web', 'LoadBalancer', 'ExternalName', 'None', 'Service',
];

const NUMBERS = [0, -0, 1, -1, 1.5, 80, 65535, 65536, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 + 1, 2 ** 63, 1e308, -1e308, 5e-324];

const LONG = {
  'a long text': 'x'.repeat(50_000),
  'many slashes': '/'.repeat(5_000),
  'many parts': 'a.'.repeat(5_000),
  'many commas': ' , '.repeat(5_000),
  'many blanks': `a${' '.repeat(10_000)}b`,
  'many brackets': '['.repeat(5_000),
  'many references': '$(a'.repeat(5_000),
  'many templates': '{{'.repeat(5_000),
  'many nines': '9'.repeat(5_000),
  'many zeros': `1.${'0'.repeat(10_000)}x`,
  'many surrogates': '\ud800'.repeat(5_000),
  'many entries': Array.from({ length: 500 }, (_, i) => i),
  'many empty entries': Array.from({ length: 500 }, () => null),
  'many fields': Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, `v${i}`])),
};

const STRUCTURES = {
  'null': null,
  'true': true,
  'false': false,
  'no fields': {},
  'no entries': [],
  'an empty entry': [null],
  'an empty text in a list': [''],
  'a list of a list': [[]],
  'a list of an empty object': [{}],
  'a mixed list': ['a', 1, null, {}, [], true],
  'the same entry twice': ['a', 'a'],
  'a field without a name': { '': [] },
  'an empty field': { a: null },
  'texts by name': { name: 'web', port: 80, key: 'x', value: '{}' },
  'a reference to nothing': { kind: 'Nothing', name: 'x', namespace: 'x', group: 'x' },
  'lists of hostile names': NAMES.map((name) => ({ name, port: name, key: name })),
  'no text': { toString: null },
  'neither text nor number': { valueOf: null, toString: {} },
  'no JSON': { toJSON: null },
  'a list of no texts': [{ toString: null }],
  'fields of JavaScript': { constructor: 1, length: 3, hasOwnProperty: 2, then: {} },
  'a prototype': JSON.parse('{"__proto__":{"x":1,"length":1}}'),
  'deep objects': nested(450, (inner) => ({ inner })),
  'deep lists': nested(450, (inner) => [inner]),
};

const all = [...COMMANDS, ...MARKUP, ...NAMES, ...BREAKS, ...UNSEEN, ...TEXTS, ...NUMBERS];

/** What is taken for more than a text, by whom. */
export const TEXTS_OF_OTHERS: ReadonlyArray<readonly string[]> = [COMMANDS, MARKUP, BREAKS, UNSEEN];

/** By what a failure calls them. */
export const VALUES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(all.map((value) => [Object.is(value, -0) ? '-0 (a number)' : `${JSON.stringify(value)?.slice(0, 60)}`, value])),
  ...LONG,
  ...STRUCTURES,
};

/** Names of fields, where a map may have any. */
export const KEYS: readonly string[] = [...NAMES, ...COMMANDS, ...MARKUP, ...BREAKS, ...UNSEEN, '', ' ', 'a/b/c', 'x'.repeat(1000)];
