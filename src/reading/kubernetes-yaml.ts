import { FAILSAFE_SCHEMA, Schema, Type } from 'js-yaml';

/*
 * Scalars as `kubectl` reads them: those of YAML 1.1 without its times and numbers to the base of 60.
 * https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go
 */

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUE = words('y', 'yes', 'true', 'on');
const FALSE = words('n', 'no', 'false', 'off');
const INTEGER = /^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]*|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?$/;

/** As they are, with a capital, and in capitals; single letters have two forms. */
function words(...lower: string[]): ReadonlySet<string> {
  return new Set(lower.flatMap((word) => [word, word[0].toUpperCase() + word.slice(1), word.toUpperCase()]));
}

const NOTHING = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || NULLS.has(text),
  construct: () => null,
});

const FLAG = new Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: (text: string | null) => text !== null && (TRUE.has(text) || FALSE.has(text)),
  construct: (text: string) => TRUE.has(text),
});

const INT = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: string | null) => text !== null && INTEGER.test(text) && /[0-9a-fA-F]/.test(text.slice(-1)),
  construct: integerOf,
});

const NUMBER = new Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (text: string | null) => text !== null && FLOAT.test(text),
  construct: (text: string) => Number(text.replace(/_/g, '')),
});

const MERGE = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (text: string | null) => text === '<<' });

/** Bytes, which JSON has none of, as the text that they spell. */
const BINARY = new Type('tag:yaml.org,2002:binary', {
  kind: 'scalar',
  resolve: (text: string | null) => text !== null && /^[A-Za-z0-9+/=\s]*$/.test(text),
  construct: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
});

function integerOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '').replace(/_/g, '');
  // A zero in front means the base of 8.
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return value === 0 ? 0 : sign * value;
}

export const KUBERNETES_SCHEMA: Schema = FAILSAFE_SCHEMA.extend({ implicit: [NOTHING, FLAG, INT, NUMBER, MERGE], explicit: [BINARY] });
