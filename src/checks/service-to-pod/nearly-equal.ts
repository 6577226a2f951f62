/** A label has at most 63 characters; longer texts are none. */
const LONGEST = 63;

/** Whether one text is the other but for a few characters that are changed, added or left out. */
export function nearlyEqual(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) {
    return false;
  }
  if (Math.max(one.length, other.length) > LONGEST) {
    return one === other;
  }
  // What is alike at both ends makes no difference, and most names of an app begin alike.
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) {
    end++;
  }
  return isNear(one.slice(start, one.length - end), other.slice(start, other.length - end), most);
}

function isNear(a: string, b: string, most: number): boolean {
  if (a === b || Math.abs(a.length - b.length) > most) {
    return a === b;
  }
  // Only what is near the diagonal of the table of distances can be small enough.
  let row = new Map(Array.from({ length: Math.min(most, b.length) + 1 }, (_, j) => [j, j]));
  for (let i = 1; i <= a.length; i++) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - most); j <= Math.min(b.length, i + most); j++) {
      const above = (row.get(j) ?? Infinity) + 1;
      const before = (next.get(j - 1) ?? Infinity) + 1;
      const diagonal = (row.get(j - 1) ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.set(j, Math.min(above, before, diagonal));
    }
    if (Math.min(...next.values()) > most) {
      return false;
    }
    row = next;
  }
  return (row.get(b.length) ?? Infinity) <= most;
}
