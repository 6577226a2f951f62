/** Whoever knows a few finds the rest. */
const NAMED = 8;

/** 'a, b, c and 12 more', however many there are. */
export function someOf<T>(items: readonly T[], textOf: (item: T) => string = String): string {
  const few = items.slice(0, NAMED).map(textOf).join(', ');
  return items.length > NAMED ? `${few} and ${items.length - NAMED} more` : few;
}
