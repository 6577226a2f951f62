const MODULUS = 2 ** 31 - 1;

/** Random choices that are the same for the same seed, on every machine and with every version of any package. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed + 1;
    // The first ones are alike for seeds that are.
    this.some(10, 10, () => this.roll(1));
  }

  /** From 0 to `sides` - 1. */
  public roll(sides: number): number {
    // The generator of Park and Miller.
    this.state = (this.state * 48271) % MODULUS;
    return Math.floor((this.state / MODULUS) * sides);
  }

  public chance(percent: number): boolean {
    return this.roll(100) < percent;
  }

  public pick<T>(choices: readonly T[]): T {
    return choices[this.roll(choices.length)];
  }

  /** So many of what `make` makes, from `least` to `most`. */
  public some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.roll(most - least + 1) }, make);
  }
}
