import { printable } from './printable';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text or an attribute value of XML; characters that XML cannot hold are written as escapes. */
export function xmlText(text: string): string {
  return printable(text.replace(/[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
