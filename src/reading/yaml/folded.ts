/** What line breaks within a text stand for: one of them for a space, unless it is a separator of Unicode; of several all but the first. */
export function folded([first, ...others]: readonly string[]): string {
  if (first !== '\n') {
    return `${first}${others.join('')}`;
  }
  return others.length === 0 ? ' ' : others.join('');
}
