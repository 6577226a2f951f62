import { writeSync } from 'fs';
import { Bench } from 'tinybench';

/**
 * One of several ways to do a thing. What it prepares is not part of the time.
 */
export interface Variant {
  readonly name: string;
  readonly prepare?: () => void;
  readonly run: () => unknown;
}

/**
 * What this process has used of processors up to now, in milliseconds. Other
 * programs on the machine change it far less than the time by the clock.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Times in milliseconds, or what was made of them, one for each round.
 */
export class Samples {
  public constructor(private readonly values: number[]) {}

  public get median(): number {
    return this.quantile(0.5);
  }

  /** Half of the distance between the quartiles, relative to the median. */
  public get spread(): number {
    return (this.quantile(0.75) - this.quantile(0.25)) / 2 / Math.abs(this.median);
  }

  /** How far the median may be from what more rounds would give, relative to it: half of the interval that holds it in 95 of 100 cases. */
  public get uncertainty(): number {
    const distance = 0.98 / Math.sqrt(this.values.length);
    return (this.quantile(Math.min(1, 0.5 + distance)) - this.quantile(Math.max(0, 0.5 - distance))) / 2 / Math.abs(this.median);
  }

  /** The ratios of what was measured in the same round, whatever slowed that round down. */
  public over(other: Samples): Samples {
    return new Samples(this.values.map((value, i) => value / other.values[i]));
  }

  public minus(other: Samples): Samples {
    return new Samples(this.values.map((value, i) => value - other.values[i]));
  }

  /** The share of one of many. */
  public per(count: number): Samples {
    return new Samples(this.values.map((value) => value / count));
  }

  private quantile(share: number): number {
    const sorted = [...this.values].sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    return below + (sorted[Math.ceil(place)] - below) * (place % 1);
  }
}

/** A ratio that is less certain than this is measured again, and says nothing where a limit is as near as that. */
export const CERTAIN = 0.02;

/** How many times as many rounds are run at most to make ratios certain. */
const MOST_TIMES = 4;

/** Variants by their numbers, of which the first is divided by the second. */
export type Ratio = readonly [number, number];

/** Runs rounds until all ratios are certain, or the machine seems too noisy for that. */
export function untilCertain(rounds: number, ratios: readonly Ratio[], round: (number: number) => void, samples: () => Samples[]): void {
  const isCertain = () => {
    const found = samples();
    return ratios.every(([one, other]) => found[one].over(found[other]).uncertainty < CERTAIN);
  };
  for (let number = 0; number < rounds || (number < MOST_TIMES * rounds && !isCertain()); number++) {
    round(number);
  }
}

/**
 * Measures variants in turns, so that a busy machine slows down all of them
 * alike. The first variant of one round is the last of the next.
 *
 * Garbage is collected when V8 likes to: being told to, it would forget much of
 * what it has compiled, too.
 *
 * @param ratios what has to be certain; without any, there are as many rounds as are asked for
 */
export function inTurns(title: string, variants: Variant[], rounds: number, ratios: readonly Ratio[] = []): Samples[] {
  const bench = new Bench({ now: cpuTime, iterations: 1, time: 0, warmup: false, retainSamples: true, throws: true });
  let runs = 0;
  for (const { name, prepare, run } of variants) {
    bench.add(name, run, {
      beforeEach: () => {
        runs += 1;
        prepare?.();
      },
    });
  }
  progress(`${title}: warming up`);
  bench.runSync();

  const values = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
  const samples = () => variants.map(({ name }) => new Samples(values.get(name)!));
  let last = 0;
  untilCertain(rounds, ratios, (round) => {
    last = round;
    progress(`${title}: round ${round + 1}, of at least ${rounds}`);
    for (const task of round % 2 === 0 ? bench.tasks : [...bench.tasks].reverse()) {
      task.reset(); // without it a task gives back what it measured before
      const { result } = task.runSync();
      if (result.state !== 'completed') {
        throw new Error(`'${task.name}' was not measured: ${result.state}`);
      }
      values.get(task.name)!.push(result.latency.p50);
    }
  }, samples);
  progress('');
  if (runs !== variants.length * (last + 2)) {
    throw new Error(`${variants.length} variants were run ${runs} times in ${last + 1} rounds and one to warm up`);
  }
  return samples();
}

/** Says what is being done where somebody watches; past the stream that the library writes to, which is silent meanwhile. */
export function progress(text: string): void {
  if (process.stderr.isTTY) {
    writeSync(process.stderr.fd, `\r\u001b[K${text}`);
  }
}
