import { Document, Unread } from './document';
import { GO_SPACE } from './go-space';
import { lineBreaks } from './line-breaks';

const SEPARATOR = '---';
const IS_SEPARATOR = new RegExp(`^---${GO_SPACE}*(?:#|$)`);

/**
 * The documents between the lines that start with `---`, whatever else such a line may be a part of.
 *
 * A separator that ends no document belongs to the next one, as it does for `kubectl`.
 */
export function* yamlDocuments(text: string, firstLine: number): Generator<Document | Unread> {
  const lines = text.replaceAll('\r\n', '\n');
  const ended = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
  let offset = 0;
  let line = firstLine;
  while (offset < ended.length) {
    const end = endOfDocument(ended, offset);
    if (!ended.startsWith(SEPARATOR, offset) || isSeparator(ended, offset)) {
      yield { text: ended.slice(offset, end), line };
      line += lineBreaks(ended, offset, end);
      offset = end;
    }
    if (offset < ended.length) {
      if (!isSeparator(ended, offset)) {
        yield { line, message: "must have nothing but a comment behind '---' at the start of a line" };
      }
      line++;
      offset = ended.indexOf('\n', offset) + 1;
    }
  }
}

function endOfDocument(text: string, start: number): number {
  const separator = text.indexOf(`\n${SEPARATOR}`, start);
  return separator < 0 ? text.length : separator + 1;
}

function isSeparator(text: string, offset: number): boolean {
  return IS_SEPARATOR.test(text.slice(offset, text.indexOf('\n', offset)));
}
