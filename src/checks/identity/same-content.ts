/** More than any object has that is written by hand; what is larger counts as different. */
const LIMIT = 20_000;

/** Whether two manifests say the same, in whatever order. A manifest may be nested without end, by aliases. */
export function hasSameContent(one: unknown, other: unknown): boolean {
  const waiting: Array<readonly [unknown, unknown]> = [[one, other]];
  for (let steps = 0; waiting.length > 0; steps++) {
    const [a, b] = waiting.pop()!;
    if (Object.is(a, b)) {
      continue;
    }
    if (steps > LIMIT || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
      return false;
    }
    const keys = Object.keys(a);
    if (keys.length > LIMIT || keys.length !== Object.keys(b).length) {
      return false;
    }
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) {
        return false;
      }
      waiting.push([(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]]);
    }
  }
  return true;
}
