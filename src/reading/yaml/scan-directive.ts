import { isBlankOrEnd, isBreakOrEnd, isDigit, isWord } from './characters';
import { Cursor } from './cursor';
import { scanTagDirective } from './scan-tag';
import { token, Token } from './token';
import { YamlError } from './yaml-error';

/** Scans a line that starts with `%`. */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.offset;
  cursor.offset++;
  const name = take(cursor, isWord);
  if (!isBlankOrEnd(cursor.code()) || (name !== 'YAML' && name !== 'TAG')) {
    throw new YamlError('must be the directive YAML or TAG', start);
  }
  const directive = name === 'YAML' ? scanVersion(cursor, start) : scanTagDirective(cursor, start);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) {
    throw new YamlError('must have nothing but a comment behind a directive', cursor.offset);
  }
  cursor.takeBreak();
  return directive;
}

function scanVersion(cursor: Cursor, start: number): Token {
  cursor.skipBlanks();
  const major = take(cursor, isDigit);
  const dot = cursor.text[cursor.offset];
  cursor.offset++;
  const minor = dot === '.' ? take(cursor, isDigit) : '';
  // With zeros in front it is the same number.
  if (!/^\d{1,2}$/.test(major) || !/^\d{1,2}$/.test(minor)) {
    throw new YamlError('must be a version of YAML', start);
  }
  return token('version', start, `${Number(major)}.${Number(minor)}`);
}

function take(cursor: Cursor, isPart: (code: number) => boolean): string {
  const from = cursor.offset;
  while (isPart(cursor.code())) {
    cursor.offset++;
  }
  return cursor.text.slice(from, cursor.offset);
}
