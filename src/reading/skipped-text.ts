import { Sorted } from './sort-out';

/** Who knows a few finds the rest. */
const NAMED = 8;

/** '3 Kustomization, Chart.yaml, and what has no apiVersion and kind: notes.yaml'; nothing if nothing was skipped. */
export function skippedText({ skipped, strays }: Pick<Sorted, 'skipped' | 'strays'>): string | undefined {
  const known = countsOf(skipped);
  if (strays.length === 0) {
    return known === '' ? undefined : known;
  }
  const more = strays.length > NAMED ? ` and ${strays.length - NAMED} more` : '';
  return `${known === '' ? '' : `${known}, and `}what has no 'apiVersion' and 'kind': ${strays.slice(0, NAMED).join(', ')}${more}`;
}

/** '3 Kustomization, Chart.yaml' */
export function countsOf(skipped: readonly string[]): string {
  const counts = new Map<string, number>();
  skipped.forEach((what) => counts.set(what, (counts.get(what) ?? 0) + 1));
  return [...counts].map(([what, count]) => (count === 1 ? what : `${count} ${what}`)).join(', ');
}
