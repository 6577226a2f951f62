/** A part of a file that is read by itself. */
export interface Document {
  readonly text: string;
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number;
  /** What it says, where it is JSON: YAML would sometimes say something else. */
  readonly json?: { readonly value: unknown };
}

/** A line that cannot be read. */
export interface Unread {
  readonly line: number;
  readonly message: string;
}

/** Where the rest of a file begins. */
export interface Rest {
  readonly offset: number;
  readonly line: number;
}
