/** A text in parts that follow each other: all of a report may be longer than a string can be. */
export type Parts = Iterable<string>;

/** The whole text, where it is known to be small enough. */
export function wholeOf(parts: Parts): string {
  return [...parts].join('');
}

/** Lines as parts. */
export function* linesOf(lines: Iterable<string>): Parts {
  for (const line of lines) {
    yield `${line}\n`;
  }
}

/** So many characters are written at once. */
const BLOCK = 65_536;

/** The same text in parts that are worth a system call each. */
export function* blocksOf(parts: Parts): Parts {
  let block: string[] = [];
  let length = 0;
  for (const part of parts) {
    block.push(part);
    length += part.length;
    if (length >= BLOCK) {
      yield block.join('');
      [block, length] = [[], 0];
    }
  }
  if (length > 0) {
    yield block.join('');
  }
}
