import { appendFileSync } from 'fs';

/** The file for what the tests of the rules judge, if somebody asks for it: real API servers are asked about the same. */
const KEPT = process.env.KEPT_RULE_CASES;

export function keep(manifest: unknown): void {
  if (KEPT !== undefined) {
    appendFileSync(KEPT, `${JSON.stringify(manifest)}\n`);
  }
}
