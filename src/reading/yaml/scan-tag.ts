import { isBlank, isBlankOrEnd, isHexadecimal, isWord } from './characters';
import { Cursor } from './cursor';
import { token, Token } from './token';
import { YamlError } from './yaml-error';

const [BANG, PERCENT, GREATER] = [0x21, 0x25, 0x3E];
/** What an address may have beside letters, digits, `_`, `-` and escapes. */
const IN_ADDRESS = new Set(";/?:@&=+$,.!~*'()[]".split('').map((character) => character.charCodeAt(0)));

/** Scans `!name`, `!handle!name` or `!<address>`. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.offset;
  let handle = '';
  let suffix: string;
  if (cursor.text.startsWith('!<', start)) {
    cursor.offset += 2;
    suffix = takeAddress(cursor, '');
    if (cursor.code() !== GREATER) {
      throw new YamlError("a tag that starts with '!<' must end with '>'", start);
    }
    cursor.offset++;
  } else {
    handle = takeHandle(cursor);
    if (handle.length > 1 && handle.endsWith('!')) {
      suffix = takeAddress(cursor, '');
    } else {
      suffix = takeAddress(cursor, handle);
      [handle, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!isBlankOrEnd(cursor.code())) {
    throw new YamlError('a tag must be followed by a space or a line break', cursor.offset);
  }
  return token('tag', start, handle, suffix);
}

/** Scans what stands behind `%TAG`. */
export function scanTagDirective(cursor: Cursor, start: number): Token {
  cursor.skipBlanks();
  const handle = takeHandle(cursor);
  if (!handle.endsWith('!')) {
    throw new YamlError("the handle of a tag must end with '!'", cursor.offset);
  }
  if (!isBlank(cursor.code())) {
    throw new YamlError('the handle of a tag must be followed by a space', cursor.offset);
  }
  cursor.skipBlanks();
  const prefix = takeAddress(cursor, '');
  if (!isBlankOrEnd(cursor.code())) {
    throw new YamlError('the prefix of a tag must be followed by a space or a line break', cursor.offset);
  }
  return token('tag directive', start, handle, prefix);
}

function takeHandle(cursor: Cursor): string {
  const start = cursor.offset;
  if (cursor.code() !== BANG) {
    throw new YamlError("the handle of a tag must start with '!'", start);
  }
  cursor.offset++;
  while (isWord(cursor.code())) {
    cursor.offset++;
  }
  if (cursor.code() === BANG) {
    cursor.offset++;
  }
  return cursor.text.slice(start, cursor.offset);
}

/** `head` is what was taken for a handle, and is none. */
function takeAddress(cursor: Cursor, head: string): string {
  let address = head.slice(1);
  let isEmpty = head === '';
  for (;;) {
    const code = cursor.code();
    if (code === PERCENT) {
      address += takeEscapes(cursor);
    } else if (isWord(code) || IN_ADDRESS.has(code)) {
      address += cursor.text[cursor.offset++];
    } else if (isEmpty) {
      throw new YamlError('a tag must have a name', cursor.offset);
    } else {
      return address;
    }
    isEmpty = false;
  }
}

/** One character by its bytes. No tag that means something has one outside of ASCII, so it matters only that there is one. */
function takeEscapes(cursor: Cursor): string {
  const first = takeByte(cursor);
  const others = first < 0x80 ? 0 : first < 0xC0 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : -1;
  const bytes = Array.from({ length: Math.max(others, 0) }, () => takeByte(cursor));
  if (others < 0 || bytes.some((byte) => byte < 0x80 || byte >= 0xC0)) {
    throw new YamlError('must be escapes of UTF-8', cursor.offset - 3);
  }
  return others === 0 ? String.fromCharCode(first) : '\uFFFD';
}

function takeByte(cursor: Cursor): number {
  if (cursor.code() !== PERCENT || !isHexadecimal(cursor.code(1)) || !isHexadecimal(cursor.code(2))) {
    throw new YamlError("must have two hexadecimal digits behind '%'", cursor.offset);
  }
  cursor.offset += 3;
  return parseInt(cursor.text.slice(cursor.offset - 2, cursor.offset), 16);
}
