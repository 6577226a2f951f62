import { writeSync } from 'fs';
import { isDifferent, Judged, namesTheField } from './difference';

const COLUMNS = ['valid', 'changed', 'refused', 'other field', 'different'];

/** Prints how many cases of each sort there were, past jest, which keeps back what tests print. */
export function report(title: string, judged: readonly Judged[]): void {
  const counts = new Map<string, number[]>();
  for (const each of judged) {
    const isRefused = each.answers.some(({ isAccepted }) => !isAccepted);
    const marks = [each.change === undefined, each.change !== undefined, isRefused, isRefused && !namesTheField(each), isDifferent(each)];
    for (const row of [each.what, 'all']) {
      counts.set(row, marks.map((mark, i) => (counts.get(row)?.[i] ?? 0) + Number(mark)));
    }
  }
  const rows = [...counts].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all'));
  const lines = [['', ...COLUMNS], ...rows.map(([name, numbers]) => [name, ...numbers.map(String)])]
    .map(([name, ...cells]) => `  ${name.padEnd(42)}${cells.map((cell, i) => cell.padStart(COLUMNS[i].length + 2)).join('')}`);
  writeSync(2, `\n${title}\n${lines.join('\n')}\n`);
}
