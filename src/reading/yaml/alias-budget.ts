/**
 * How much of a document may come from aliases: the limit of Go's parser, as soon as it would be reached there.
 *
 * https://github.com/yaml/go-yaml/blob/v2.4.3/decode.go
 */
export class AliasBudget {
  /** How many values there are so far, with those that aliases stand for. */
  public values = 0;
  private aliased = 0;

  /** @returns whether there may be that many */
  public spend(values: number, isAliased: boolean): boolean {
    this.values += values;
    this.aliased += isAliased ? values : 0;
    return this.aliased <= 100 || this.values <= 1000 || this.aliased / this.values <= allowedShare(this.values);
  }
}

const [SMALL, LARGE] = [400_000, 4_000_000];

function allowedShare(values: number): number {
  return values <= SMALL ? 0.99 : values >= LARGE ? 0.1 : 0.99 - 0.89 * ((values - SMALL) / (LARGE - SMALL));
}
