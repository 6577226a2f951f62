/** Whether two values of manifests say the same, in whatever order their fields are; circles and repeated parts are compared once. */
export function isSameValue(one: unknown, other: unknown): boolean {
  const seen = new WeakMap<object, WeakSet<object>>();
  const waiting: Array<readonly [unknown, unknown]> = [[one, other]];
  while (waiting.length > 0) {
    const [a, b] = waiting.pop()!;
    if (isAbsent(a) && isAbsent(b)) {
      continue;
    }
    if (!isObject(a) || !isObject(b)) {
      if (a !== b) {
        return false;
      }
      continue;
    }
    const compared = seen.get(a) ?? new WeakSet<object>();
    if (a === b || compared.has(b)) {
      continue;
    }
    seen.set(a, compared.add(b));
    if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== (b as unknown as unknown[]).length)) {
      return false;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      waiting.push([own(a, key), own(b, key)]);
    }
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** `field:` without a value says nothing. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
