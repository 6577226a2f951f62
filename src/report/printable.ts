/**
 * A text on one line, without what a terminal, a log or a reader would take for something else: control characters and
 * marks that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}
