import { Document, Rest, Unread } from './document';
import { GO_SPACE } from './go-space';
import { jsonValue } from './json-value';
import { jsonValueEnd } from './json-value-end';
import { lineBreaks } from './line-breaks';
import { DEEPEST } from './yaml/parser';

const LEADING_SPACE = new RegExp(`^${GO_SPACE}*`);
const IS_SPACE = new RegExp(`^${GO_SPACE}$`);
const JSON_SPACE = /[ \t\r\n]*/y;
/** How many bytes `kubectl` looks at to find out. */
const LOOKED_AT = 4096;

/** Whether a file is to be read as JSON, which a `{` says. */
export function beginsAsJson(text: string): boolean {
  const [space] = LEADING_SPACE.exec(text.slice(0, LOOKED_AT))!;
  return text[space.length] === '{' && Buffer.byteLength(space) < LOOKED_AT;
}

/**
 * The values of JSON that a file begins with, one behind the other.
 *
 * @returns where YAML begins, if anything else follows not more than one value
 */
export function* jsonDocuments(text: string): Generator<Document | Unread, Rest | undefined> {
  let rest: Rest = { offset: 0, line: 1 };
  for (let count = 0; ; count++) {
    JSON_SPACE.lastIndex = rest.offset;
    JSON_SPACE.test(text);
    const start = JSON_SPACE.lastIndex;
    if (start === text.length) {
      return undefined;
    }
    const line = rest.line + lineBreaks(text, rest.offset, start);
    const found = jsonValueEnd(text, start);
    const document = found && text.slice(start, found.end);
    const read = document && jsonValue(document);
    if (!found || !document || !read) {
      const yaml = count > 1 ? undefined : afterSpace(text, rest);
      if (yaml === undefined) {
        yield { line, message: 'must be JSON, as what stands before it' };
      }
      return yaml;
    }
    if (found.depth > DEEPEST) {
      yield { line, message: `must not be nested more than ${DEEPEST} levels deep` };
    } else {
      yield 'message' in read ? { line, message: read.message } : { text: document, line, json: read };
    }
    rest = { offset: found.end, line: line + lineBreaks(text, start, found.end) };
  }
}

/** Where YAML begins: behind the first line break if there are only spaces before it. `kubectl` finds no end of less than four bytes. */
function afterSpace(text: string, { offset, line }: Rest): Rest | undefined {
  for (let at = offset; ; at++) {
    if (text[at] === '\uFFFD' || Buffer.byteLength(text.slice(at, at + 4)) < 4) {
      return undefined;
    }
    if (!IS_SPACE.test(text[at])) {
      return { offset: at, line };
    }
    if (text[at] === '\n') {
      return { offset: at + 1, line: line + 1 };
    }
  }
}
