import { printable } from '../printable';

const LONGEST = 80;

/** What means nothing in Mermaid, Markdown or HTML. */
const PLAIN = /[^\p{L}\p{N} ./_]/gu;

/** A text within quotes of a diagram, whatever is in it; all but letters and digits is written by its number. */
export function mermaidText(text: string): string {
  const whole = printable(text.replace(/\p{Cs}/gu, '\uFFFD'));
  const characters = [...whole];
  const short = characters.length <= LONGEST ? whole : `${characters.slice(0, LONGEST).join('')}…`;
  return short.replace(PLAIN, (character) => `#${character.codePointAt(0)};`);
}

/** Several lines in one pair of quotes. */
export function mermaidLines(lines: readonly string[]): string {
  return `"${lines.map(mermaidText).join('<br/>')}"`;
}
