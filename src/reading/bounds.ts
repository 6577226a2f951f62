/** A manifest is a tree of some thousand values; what is far beyond is made to exhaust its readers. */
const DEEPEST = 200;
const MOST_VALUES = 2_000_000;

/**
 * What is wrong with the size of a value in which aliases stand for values; nothing if it can be walked through.
 *
 * Every value is looked at once, however many aliases lead to it.
 */
export function outOfBounds(root: unknown): string | undefined {
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  interface Visit { readonly value: object; readonly rest: unknown[]; size: number }
  const visits: Visit[] = [];
  const enter = (value: object): void => {
    open.add(value);
    visits.push({ value, rest: Object.values(value), size: 1 });
  };
  if (typeof root !== 'object' || root === null) {
    return undefined;
  }
  enter(root);
  while (visits.length > 0) {
    const visit = visits[visits.length - 1];
    if (visits.length > DEEPEST) {
      return `must not be nested more than ${DEEPEST} levels deep`;
    }
    if (visit.rest.length === 0) {
      open.delete(visit.value);
      sizes.set(visit.value, visit.size);
      visits.pop();
      if (visit.size > MOST_VALUES) {
        return `must not stand for more than ${MOST_VALUES} values when its aliases are followed`;
      }
      if (visits.length > 0) {
        visits[visits.length - 1].size += visit.size;
      }
      continue;
    }
    const child = visit.rest.pop();
    if (typeof child !== 'object' || child === null) {
      visit.size++;
    } else if (open.has(child)) {
      return 'must not have an alias that leads back to what it stands in';
    } else if (sizes.has(child)) {
      visit.size += sizes.get(child)!;
    } else {
      enter(child);
    }
  }
  return undefined;
}
