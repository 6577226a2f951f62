/** Ten times as many as of one object that an API server takes. */
const MOST = 20_000;

/**
 * Each of some things with each of some others. Where that would be more than any server takes, as it may be of what nobody has judged,
 * each of both still comes once, so that it costs no more than they do.
 */
export function pairs<A, B>(ones: readonly A[], others: readonly B[]): Array<readonly [A, B]> {
  if (areTooMany(ones.length, others.length)) {
    return [...ones.map((one) => [one, others[0]] as const), ...others.slice(1).map((other) => [ones[0], other] as const)];
  }
  return ones.flatMap((one) => others.map((other) => [one, other] as const));
}

/** Whether so many things with so many others are more than any server takes. */
export function areTooMany(ones: number, others: number): boolean {
  return ones * others > MOST;
}
