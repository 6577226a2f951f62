/** A number of pods as budgets and rollouts write it: '50%' of all, or itself; nothing if it is neither. */
export function podCount(value: number | string | undefined, all: number, round: (share: number) => number): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  const percent = /^(\d+)%$/.exec(value ?? '')?.[1];
  return percent === undefined ? undefined : round((Number(percent) * all) / 100);
}
