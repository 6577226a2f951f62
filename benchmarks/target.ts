import { note } from './table';

/**
 * A number that must not be exceeded.
 */
export interface Target {
  readonly what: string;
  readonly limit: number;
  readonly measured: number;
  readonly shown: (value: number) => string;
}

/** Prints how far a target is met, and makes the process fail if it is missed. */
export function demand({ what, limit, measured, shown }: Target): void {
  const met = measured <= limit;
  note(`${met ? '✓' : '✗'} ${what}: ${shown(measured)}, at most ${shown(limit)}`);
  if (!met) {
    process.exitCode = 1;
  }
}
