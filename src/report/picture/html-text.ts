import { printable } from '../printable';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** A text or an attribute value of HTML and SVG, whatever is in it. */
export function htmlText(text: string): string {
  return printable(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[&<>"'`]/g, (character) => ENTITIES[character]);
}
