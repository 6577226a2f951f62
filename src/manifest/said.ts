/** A finding that says no more of an object than what its user has said. */
export interface Said {
  readonly id: string;
  /** What the user wrote. */
  readonly because: string;
  /** The only field that was spoken of, if it was not the whole object. */
  readonly field?: string;
}
