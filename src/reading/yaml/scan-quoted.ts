import { isBlank, isBlankOrEnd, isBreak, isHexadecimal } from './characters';
import { Cursor } from './cursor';
import { folded } from './folded';
import { token, Token } from './token';
import { YamlError } from './yaml-error';

const [SINGLE_QUOTE, BACKSLASH] = [0x27, 0x5C];

/** What a character behind a backslash stands for. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'], ['e', '\x1B'],
  [' ', ' '], ['"', '"'], ["'", "'"], ['\\', '\\'], ['N', '\x85'], ['_', '\xA0'], ['L', '\u2028'], ['P', '\u2029'],
]);

/** Characters behind a backslash that are followed by the number of a character, with so many digits. */
const DIGITS: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);

/** Scans a text in quotes of either kind. */
export function scanQuoted(cursor: Cursor): Token {
  const start = cursor.offset;
  const quote = cursor.code();
  cursor.offset++;
  let value = '';
  for (;;) {
    if (cursor.isAtMarker()) {
      throw new YamlError('a text in quotes must end before the document does', start);
    }
    if (cursor.code() === 0) {
      throw new YamlError('a text in quotes must end', start);
    }
    const words = takeWords(cursor, quote);
    value += words.text;
    if (cursor.code() === quote) {
      break;
    }
    value += takeBlanks(cursor, words.isBroken);
  }
  cursor.offset++;
  return token('scalar', start, value);
}

/** Up to the next blank, and whether a backslash has taken a line break away. */
function takeWords(cursor: Cursor, quote: number): { readonly text: string; readonly isBroken: boolean } {
  let text = '';
  let from = cursor.offset;
  const upToHere = () => cursor.text.slice(from, cursor.offset);
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === quote) {
      if (quote !== SINGLE_QUOTE || cursor.code(1) !== SINGLE_QUOTE) {
        break;
      }
      text += `${upToHere()}'`;
      from = cursor.offset += 2;
    } else if (code === BACKSLASH && quote !== SINGLE_QUOTE) {
      text += upToHere();
      cursor.offset++;
      if (isBreak(cursor.code())) {
        cursor.takeBreak();
        return { text, isBroken: true };
      }
      text += takeEscaped(cursor);
      from = cursor.offset;
    } else {
      cursor.offset++;
    }
  }
  return { text: text + upToHere(), isBroken: false };
}

function takeEscaped(cursor: Cursor): string {
  const at = cursor.offset - 1;
  const sign = cursor.text[cursor.offset++];
  const character = ESCAPED.get(sign);
  if (character !== undefined) {
    return character;
  }
  const digits = DIGITS.get(sign);
  if (digits === undefined) {
    throw new YamlError('must not have this character behind a backslash in a text in quotes', at);
  }
  for (let i = 0; i < digits; i++) {
    if (!isHexadecimal(cursor.code(i))) {
      throw new YamlError(`must have ${digits} hexadecimal digits behind '\\${sign}'`, at);
    }
  }
  const number = parseInt(cursor.text.slice(cursor.offset, cursor.offset + digits), 16);
  if ((number >= 0xD800 && number <= 0xDFFF) || number > 0x10FFFF) {
    throw new YamlError('must be the number of a character', at);
  }
  cursor.offset += digits;
  return String.fromCodePoint(number);
}

/** Blanks and line breaks between two words, as they count. */
function takeBlanks(cursor: Cursor, isBroken: boolean): string {
  const start = cursor.offset;
  const breaks: string[] = [];
  for (;;) {
    if (isBreak(cursor.code())) {
      breaks.push(cursor.takeBreak());
    } else if (isBlank(cursor.code())) {
      cursor.offset++;
    } else {
      break;
    }
  }
  if (isBroken) {
    return breaks.join('');
  }
  return breaks.length === 0 ? cursor.text.slice(start, cursor.offset) : folded(breaks);
}
