import * as fc from 'fast-check';

/** Texts that break out of a line, a quote, a YAML document, a proxy's configuration, or a JavaScript object. */
export const HOSTILE = [
  '', ' ', 'a ', ' a', 'a b', '\t', 'a\nb', 'a\r\nb', 'a\n---\nkind: Secret', 'a\n  nodePort: 30000', '\n', '\r', '\u0000', 'a\u0000b', '\u001b[31m', '\u007f',
  '"', "'", '`', '\\', '\\n', '"; drop', "' or '1", '${HOME}', '$(id)', '{{ .Values }}', '%{a}', ';', 'a;b', '{', '}', '{}', '[]', '[a]', '?', '? a', 'a?b', '|', '>', '&a', '*a', '!!str a', '#', 'a #b', ':', 'a: b', '- a', '-', '--', '---', '...',
  '@', ',', 'a,b', '=', '<<', '~', 'yes', 'no', 'on', 'off', 'y', 'n', 'true', 'False', 'null', 'Null', '0', '00', '0x1', '0o7', '0b1', '017', '1e3', '1_000', '1:30', '12:30:45', '.5', '.inf', '.nan', '+1', '-1', '2024-01-01', '1.0',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '../../etc/passwd', '/', '//', '/..', '%00', '%2e%2e', '%', '\u00e9', 'e\u0301', 'p\u0430yments', '\uff0e', '\u2024', '\u202egnp', '\u200b', '\ufeff', '\u{1f600}', '\ud800',
  'A', 'Web', '1', 'x'.repeat(64), 'x'.repeat(10240), '\u0430'.repeat(10240), `${'a.'.repeat(200)}a`, '\n'.repeat(5000),
];

/** Anything else, with parts of the above. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.array(fc.constantFrom(...HOSTILE.filter((text) => text.length < 50)), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
);
