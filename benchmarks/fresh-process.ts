import { execFileSync } from 'child_process';
import { join } from 'path';
import { Ratio, Samples, untilCertain } from './measure';

/**
 * What one chart of apps costs in a process of its own, which has compiled
 * nothing yet, as when an app is synthesized by `cdk8s synth`.
 */
export interface FreshTime {
  /** Build and `app.synthYaml()`. */
  readonly milliseconds: number;
}

/**
 * What one chart of apps holds, after garbage collection, beyond the libraries.
 */
export interface FreshHeap {
  readonly builtBytes: number;
  readonly writtenBytes: number;
}

export function freshTime(variant: Variant, apps: number): FreshTime {
  return run([], variant, apps) as FreshTime;
}

export function freshHeap(variant: Variant, apps: number): FreshHeap {
  return run(['--expose-gc'], variant, apps) as FreshHeap;
}

/** Measures variants in turns. */
export function freshTimes(variants: Variant[], apps: number, rounds: number, ratios: readonly Ratio[]): Samples[] {
  const values: number[][] = variants.map(() => []);
  const samples = () => values.map((each) => new Samples(each));
  untilCertain(rounds, ratios, () => variants.forEach((variant, i) => values[i].push(freshTime(variant, apps).milliseconds)), samples);
  return samples();
}

export type Variant = 'exposedApp' | 'byHand';

function run(flags: string[], variant: Variant, apps: number): unknown {
  const program = [...flags, '--import', 'tsx', join(__dirname, 'fresh-process-main.ts'), variant, String(apps)];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
}
