/*
 * Texts that cdk8s writes so that kubectl reads something else: its writer goes by YAML 1.1 as it was specified, and kubectl's
 * reader by what it makes of that.
 */

/** Most texts are names, paths and images: no number, and without a character that reads as anything else. */
const PLAIN = /^[A-Za-z/][A-Za-z0-9/._:-]*$/;

/** Line breaks and characters that kubectl's reader refuses or ends a line at. */
const STRANGE_CHARACTER = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** A block whose first line begins with a tab, which the reader takes for its indentation. */
const TAB_FIRST = /^\n*\t/;

/** A block of blanks, which later versions of the writer give no indentation, so that only its breaks are left. */
const BLANKS = /^\n*[ \t][ \t\n]*\n$/;

/** Numbers that the writer takes for texts: in capitals, or with signs and underscores in odd places. */
const MAYBE_NUMBER = /^(?:[-+]?0[oOXB]|0_*b_*[-+]|[-+0-9.][0-9.]*_|[-+]?[0-9.]+[eE])/;
const NUMBER = /^(?:0b[-+][01]+$|[-+]?(?:0[oO]?[0-7]+|0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$)/;

const MERGE_KEY = '<<';
const MAYBE_HALF = /[\ud800-\udfff]/;
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** Whether kubectl reads a text in the YAML of cdk8s as something else. */
export function isMisread(text: string): boolean {
  return !PLAIN.test(text) && isMisreadWithCare(text);
}

function isMisreadWithCare(text: string): boolean {
  return STRANGE_CHARACTER.test(text) || (TAB_FIRST.test(text) && text.includes('\n')) || BLANKS.test(text) || text === MERGE_KEY
    || (MAYBE_NUMBER.test(text) && NUMBER.test(text.replace(/_/g, '')));
}

/** Whether no file can hold a text: UTF-8 has no halves of characters. */
export function isUnwritable(text: string): boolean {
  return MAYBE_HALF.test(text) && HALF_A_CHARACTER.test(text);
}

/** A text as a scalar of YAML that reads as it is, in one line. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]|[^\x20-\x7e\xa0-\u{10ffff}]|[\u2028\u2029\ufeff\ufffe\uffff]/gu, escaped)}"`;
}

function escaped(character: string): string {
  return character === '"' || character === '\\' ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
