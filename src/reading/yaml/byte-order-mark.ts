const BYTE_ORDER_MARK = '\uFEFF';
/** How many bytes `kubectl` reads at once, and how many characters it looks ahead. */
const [AT_ONCE, AHEAD] = [512, 4];

/** A text without the mark that may stand at its start. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/**
 * Where a byte order mark may make `kubectl` lose the first character of the next line.
 *
 * It skips one at the start of every line for as long as what it has read at once begins with a mark.
 * https://github.com/yaml/go-yaml/blob/v2.4.3/yamlprivateh.go
 */
export function misreadMark(text: string): number | undefined {
  if (!text.includes(BYTE_ORDER_MARK, 1)) {
    return undefined;
  }
  const characters = [...text];
  // Of the character before which each reading ends; what is at the very start is taken away before.
  const ends = [1];
  let bytes = 0;
  characters.forEach((character, i) => {
    const size = Buffer.byteLength(character);
    if (bytes + size > AT_ONCE) {
      ends.push(i);
      bytes = 0;
    }
    bytes += size;
  });
  ends.push(characters.length);
  const isMisread = (i: number) => i > 0 && characters[i] === BYTE_ORDER_MARK;
  const found = ends.flatMap((end) => Array.from({ length: AHEAD + 1 }, (_, ahead) => end - ahead)).find(isMisread);
  return found === undefined ? undefined : characters.slice(0, found).join('').length;
}
