import { Document } from './document';
import { lineBreaks } from './line-breaks';
import { misreadMark, withoutMark } from './yaml/byte-order-mark';
import { Node } from './yaml/node';
import { parse } from './yaml/parser';
import { YamlError } from './yaml/yaml-error';

/** Characters that YAML does not allow, halves of characters among them. */
const FORBIDDEN = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What a document consists of; nothing if it is empty. */
export function yamlRoot({ text }: Document): Node | undefined {
  const bare = withoutMark(text);
  const forbidden = FORBIDDEN.exec(bare)?.index;
  if (forbidden !== undefined) {
    throw new YamlError(`must not have the character U+${bare.codePointAt(forbidden)!.toString(16).toUpperCase().padStart(4, '0')}`, forbidden);
  }
  const misread = misreadMark(text);
  if (misread !== undefined) {
    throw new YamlError("must not have the character U+FEFF here, where 'kubectl' loses another one for it", misread);
  }
  return parse(bare);
}

/** A place in a document as editors count it, both from 1. */
export function placeOf({ text, line }: Document, offset: number): { readonly line: number; readonly column: number } {
  const bare = withoutMark(text);
  return { line: line + lineBreaks(bare, 0, offset), column: offset - (bare.lastIndexOf('\n', offset - 1) + 1) + 1 };
}
