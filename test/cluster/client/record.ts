import { appendFileSync } from 'fs';
import { basename } from 'path';
import { RECORDS } from '../nodes/instance';

/** Something that a test has shown on a real cluster: a row of the table at the end, and of `docs/proven.md`. */
export interface Proven {
  /** The heading of its table; headings are sorted. */
  readonly section: string;

  /** What was done, as in `two rollouts under 1,000 requests a second`. */
  readonly what: string;

  /** What came of it, the same in every run, as in `no request lost`. */
  readonly figure: string;

  /**
   * What differs from run to run, as in `20,008 requests in 20.0 s`. Printed, but not in `docs/proven.md`.
   *
   * @default - none
   */
  readonly measured?: string;
}

/** What took part, as in `MetalLB` and `0.15.3`. */
export interface Version {
  readonly name: string;
  readonly version: string;
}

/** Notes something for the table at the end. */
export function record(proven: Proven): void {
  append({ file: basename(expect.getState().testPath!), ...proven });
}

/** Notes what took part; once is enough, but more is no harm. */
export function recordVersion(version: Version): void {
  append(version);
}

function append(line: object): void {
  appendFileSync(RECORDS, `${JSON.stringify(line)}\n`);
}
