import { CERTAIN, Samples } from './measure';
import { note, plusMinus } from './table';

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

/** A ratio that must not be exceeded. Where the machine is too noisy to say whether it is, that is printed, and nothing fails. */
export function demandRatio({ ratio, ...target }: Omit<Target, 'measured'> & { readonly ratio: Samples }): void {
  const { median, uncertainty } = ratio;
  const isNear = Math.abs(median - target.limit) <= uncertainty * median;
  if (isNear && uncertainty >= CERTAIN) {
    note(`? ${target.what}: ${target.shown(median)} ${plusMinus(uncertainty)}, at most ${target.shown(target.limit)}; this machine is too noisy to judge it`);
  } else {
    demand({ ...target, measured: median });
  }
}
