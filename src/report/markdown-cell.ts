import { printable } from './printable';

/** What Markdown, and the HTML in it, would take for more than text; `@` would call people, and `#` point at issues. */
const SPECIAL = /[\\`*_{}[\]()<>#+\-!|~$@&:]/g;

/** A text within a cell of a Markdown table, whatever is in it. */
export function markdownCell(text: string): string {
  return printable(text).replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`);
}
