/**
 * Prints a table in Markdown whose columns are aligned as plain text, too. All
 * columns but the first are set to the right.
 */
export function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((name, column) => Math.max(3, ...[name, ...rows.map((row) => row[column])].map(({ length }) => length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join(' | ')} |`;
  const rule = widths.map((width, i) => i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`);
  console.log([line(head), line(rule), ...rows.map(line)].join('\n'));
  console.log();
}

export function title(text: string): void {
  console.log(`## ${text}\n`);
}

export function note(text: string): void {
  console.log(`${text}\n`);
}

/** `1,000` */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** Three digits that count. */
export function digits(number: number): string {
  const decimals = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
  return number.toFixed(decimals);
}

/** `± 4 %` */
export function plusMinus(share: number): string {
  return `± ${(100 * share).toFixed(0)} %`;
}

/** `+4 %`, of a ratio. */
export function growth(ratio: number): string {
  const percent = Math.round(100 * (ratio - 1));
  return `${percent < 0 ? '' : '+'}${percent} %`;
}
