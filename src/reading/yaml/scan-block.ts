import { isBlank, isBreak, isBreakOrEnd, isDigit, SPACE, TAB } from './characters';
import { Cursor } from './cursor';
import { token, Token } from './token';
import { YamlError } from './yaml-error';

const [ZERO, PLUS, MINUS, LITERAL] = [0x30, 0x2B, 0x2D, 0x7C];

/** Scans a text that `|` or `>` announces, in a part of the document that is indented by `parent`. */
export function scanBlock(cursor: Cursor, parent: number): Token {
  const start = cursor.offset;
  const isLiteral = cursor.code() === LITERAL;
  cursor.offset++;
  const { chomping, increment } = takeIndicators(cursor);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) {
    throw new YamlError("must have nothing but a comment behind '|' or '>'", cursor.offset);
  }
  cursor.takeBreak();

  const given = increment === 0 ? 0 : Math.max(parent, 0) + increment;
  let { breaks, deepest } = takeIndentation(cursor, given);
  const indent = given === 0 ? Math.max(deepest, parent + 1, 1) : given;
  const parts: string[] = [];
  let lineEnd = '';
  let wasBlank = false;
  while (cursor.column === indent && cursor.code() !== 0) {
    const startsBlank = isBlank(cursor.code());
    if (isLiteral || wasBlank || startsBlank || lineEnd !== '\n') {
      parts.push(lineEnd);
    } else if (breaks === '') {
      parts.push(' ');
    }
    parts.push(breaks, takeLine(cursor));
    wasBlank = startsBlank;
    lineEnd = cursor.takeBreak();
    ({ breaks } = takeIndentation(cursor, indent));
  }
  if (chomping !== MINUS) {
    parts.push(lineEnd);
  }
  if (chomping === PLUS) {
    parts.push(breaks);
  }
  return token('scalar', start, parts.join(''));
}

/** What happens to the line breaks at the end, and by how much more the text is indented; in either order. */
function takeIndicators(cursor: Cursor): { readonly chomping: number; readonly increment: number } {
  let chomping = 0;
  let increment = 0;
  for (let i = 0; i < 2; i++) {
    const code = cursor.code();
    if (chomping === 0 && (code === PLUS || code === MINUS)) {
      chomping = code;
    } else if (increment === 0 && isDigit(code)) {
      if (code === ZERO) {
        throw new YamlError('must not be indented by 0', cursor.offset);
      }
      increment = code - ZERO;
    } else {
      break;
    }
    cursor.offset++;
  }
  return { chomping, increment };
}

function takeLine(cursor: Cursor): string {
  const from = cursor.offset;
  while (!isBreakOrEnd(cursor.code())) {
    cursor.offset++;
  }
  return cursor.text.slice(from, cursor.offset);
}

/** Indentation, and empty lines before a line with text. An `indent` of 0 is not known yet. */
function takeIndentation(cursor: Cursor, indent: number): { readonly breaks: string; readonly deepest: number } {
  let breaks = '';
  let deepest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.code() === SPACE) {
      cursor.offset++;
    }
    deepest = Math.max(deepest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.code() === TAB) {
      throw new YamlError('a tab must not stand in an indentation', cursor.offset);
    }
    if (!isBreak(cursor.code())) {
      return { breaks, deepest };
    }
    breaks += cursor.takeBreak();
  }
}
