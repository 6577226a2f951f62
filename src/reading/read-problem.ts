/** Why something could not be read. */
export interface ReadProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  readonly message: string;
  readonly fix: string;
}
