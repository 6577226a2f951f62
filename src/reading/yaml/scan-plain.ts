import { isBlank, isBlankOrEnd, isBreak, TAB } from './characters';
import { Cursor } from './cursor';
import { folded } from './folded';
import { token, Token } from './token';
import { YamlError } from './yaml-error';

const [COLON, HASH] = [0x3A, 0x23];

export interface PlainScalar {
  readonly token: Token;
  /** Whether line breaks follow that are not a part of it. */
  readonly endsLine: boolean;
}

/** Scans a text without quotes, which may go on over lines that are indented by at least `indent`. */
export function scanPlain(cursor: Cursor, indent: number, isInFlow: boolean): PlainScalar {
  const start = cursor.offset;
  let value = '';
  let from = start;
  let to = start;
  let breaks: string[] = [];
  while (!cursor.isAtMarker() && cursor.code() !== HASH) {
    if (breaks.length > 0 && !endsAt(cursor, isInFlow)) {
      value += cursor.text.slice(from, to) + folded(breaks);
      breaks = [];
      from = cursor.offset;
    }
    while (!endsAt(cursor, isInFlow)) {
      cursor.offset++;
      to = cursor.offset;
    }
    if (!isBlankOrEnd(cursor.code()) || cursor.code() === 0) {
      break;
    }
    breaks = takeBlanks(cursor, indent, breaks);
    if (!isInFlow && cursor.column < indent) {
      break;
    }
  }
  return { token: token('scalar', start, value + cursor.text.slice(from, to), '', true), endsLine: breaks.length > 0 };
}

function endsAt(cursor: Cursor, isInFlow: boolean): boolean {
  const code = cursor.code();
  return isBlankOrEnd(code) || (code === COLON && isBlankOrEnd(cursor.code(1))) || (isInFlow && isFlowIndicator(code));
}

/** `,`, `?`, `[`, `]`, `{` or `}` */
function isFlowIndicator(code: number): boolean {
  return code === 0x2C || code === 0x3F || code === 0x5B || code === 0x5D || code === 0x7B || code === 0x7D;
}

/** Goes to where the text may go on, and adds the line breaks on the way. */
function takeBlanks(cursor: Cursor, indent: number, breaks: string[]): string[] {
  for (;;) {
    const code = cursor.code();
    if (isBreak(code)) {
      breaks.push(cursor.takeBreak());
    } else if (isBlank(code)) {
      if (breaks.length > 0 && cursor.column < indent && code === TAB) {
        throw new YamlError('a tab must not stand in an indentation', cursor.offset);
      }
      cursor.offset++;
    } else {
      return breaks;
    }
  }
}
