import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

/** What is to become of a request, and what became of it in a run. */
export interface Difference {
  readonly request: string;
  readonly wanted: string;
  readonly got: string;
}

/** By tables of the documentation, programs that ran and features: how the run differed from what is promised; mostly not at all. */
export interface Shown {
  [table: string]: { [program: string]: { [feature: string]: readonly Difference[] } };
}

const FILE = join(__dirname, 'shown.json');

/** Whether runs write what they show; otherwise it has to be what was written. */
export const IS_WRITTEN = process.env.UPDATE_PROVEN === '1';

/** What the documentation says of runs. */
export const SHOWN: Shown = JSON.parse(readFileSync(FILE, 'utf8'));

/** Replaces what it says of some tables. */
export function writeShown(shown: Shown): void {
  const all = { ...SHOWN, ...shown };
  const sorted = Object.fromEntries(Object.keys(all).sort().map((table) => [table, all[table]]));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
