import { base64Text } from './base64-text';
import { integerOf } from './integer';
import { ScalarNode } from './node';
import { isTimestamp } from './timestamp';
import { YamlError } from './yaml-error';

/*
 * What a scalar stands for, as in the parser of `kubectl`: YAML 1.1 without numbers to the base of 60, and with octal numbers of YAML 1.2.
 * https://github.com/yaml/go-yaml/blob/v2.4.3/resolve.go
 */

/** A value, and what of Go it is: an `int` has a sign, and fits into 64 bits as a `uint` does. */
export interface ScalarValue {
  readonly type: 'str' | 'bool' | 'null' | 'int' | 'uint' | 'float';
  readonly value: string | number | boolean | null;
}

const STANDARD = 'tag:yaml.org,2002:';
export const MERGE_TAG = `${STANDARD}merge`;

const WORDS: ReadonlyMap<string, ScalarValue> = new Map([
  ...spelled('bool', true, 'y', 'yes', 'true', 'on'),
  ...spelled('bool', false, 'n', 'no', 'false', 'off'),
  ...spelled('null', null, '', '~', 'null'),
  ...spelled('float', Infinity, '.inf', '+.inf'),
  ...spelled('float', -Infinity, '-.inf'),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, ScalarValue] => [word, { type: 'float', value: NaN }]),
]);

/** What all words and numbers start with. */
const MAY_BE_ELSE = /^(?:[-+.0-9yYnNtTfFoO~]|$)/;
const SHORT_INTEGER = /^[-+]?(?:0|[1-9][0-9]{0,14})$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const FLOAT_WITHOUT_ZERO = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

export function scalarValue({ text, tag, isImplicit, offset }: ScalarNode): ScalarValue {
  if (tag === '') {
    return isImplicit ? withoutTag(text) : { type: 'str', value: text };
  }
  const wanted = tag.startsWith(STANDARD) ? tag.slice(STANDARD.length) : '';
  if (wanted === 'binary') {
    return { type: 'str', value: base64Text(text, offset) };
  }
  if (!['bool', 'int', 'float', 'null', 'timestamp'].includes(wanted)) {
    return { type: 'str', value: text };
  }
  const found = wanted === 'timestamp' && isTimestamp(text) ? 'timestamp' : withoutTag(text);
  if (found === 'timestamp') {
    return { type: 'str', value: text };
  }
  if (found.type === wanted || (wanted === 'int' && found.type === 'uint')) {
    return found;
  }
  if (wanted === 'float' && found.type === 'int') {
    return { ...found, type: 'float' };
  }
  throw new YamlError(`must be what its tag '!!${wanted}' says`, offset);
}

function withoutTag(text: string): ScalarValue {
  if (!MAY_BE_ELSE.test(text)) {
    return { type: 'str', value: text };
  }
  return WORDS.get(text) ?? numberOf(text) ?? { type: 'str', value: text };
}

function numberOf(text: string): ScalarValue | undefined {
  if (text.startsWith('.')) {
    return FLOAT_WITHOUT_ZERO.test(text) ? floatOf(text.replaceAll('_', '')) : undefined;
  }
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  if (SHORT_INTEGER.test(digits)) {
    // A whole number has no zero with a sign.
    return { type: 'int', value: Number(digits) + 0 };
  }
  const integer = integerOf(digits);
  if (integer !== undefined) {
    return { type: integer < 2n ** 63n ? 'int' : 'uint', value: Number(integer) };
  }
  return FLOAT.test(digits) ? floatOf(digits) : undefined;
}

/** What is too large for a number stays a text. */
function floatOf(digits: string): ScalarValue | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}

/** As it is, with a capital letter, and in capital letters. */
function spelled(type: ScalarValue['type'], value: ScalarValue['value'], ...words: string[]): [string, ScalarValue][] {
  return words.flatMap((word) => {
    const capital = word.replace(/[a-z]/, (letter) => letter.toUpperCase());
    return [word, capital, word.toUpperCase()].map((spelling): [string, ScalarValue] => [spelling, { type, value }]);
  });
}
