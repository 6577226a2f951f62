/** A number ends where it cannot go on, and not before a dot or an `e` that it may go on with. */
const NUMBER = String.raw`-?(?:0|[1-9]\d*(?!\d))(?:\.\d+(?!\d)|(?!\.))(?:[eE][-+]?\d+(?!\d)|(?![eE]))`;
const SCALAR = new RegExp(`${NUMBER}|true|false|null`, 'y');

/** Where a value of JSON ends that starts at a place, if it does, and how deep it is nested. */
export function jsonValueEnd(text: string, start: number): { readonly end: number; readonly depth: number } | undefined {
  if (text[start] === '"') {
    const end = stringEnd(text, start);
    return end === undefined ? undefined : { end, depth: 0 };
  }
  if (text[start] !== '{' && text[start] !== '[') {
    SCALAR.lastIndex = start;
    return SCALAR.test(text) ? { end: SCALAR.lastIndex, depth: 0 } : undefined;
  }
  const marks = /["{}[\]]/g;
  marks.lastIndex = start;
  let open = 0;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = stringEnd(text, mark.index);
      if (end === undefined) {
        return undefined;
      }
      marks.lastIndex = end;
    } else if (mark[0] === '{' || mark[0] === '[') {
      open++;
      depth = Math.max(depth, open);
    } else if (--open === 0) {
      return { end: marks.lastIndex, depth };
    }
  }
  return undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') {
      backslashes++;
    }
    if (backslashes % 2 === 0) {
      return at + 1;
    }
  }
  return undefined;
}
