const SYMBOL = Symbol.for('jsii.rtti');

/** What jsii writes on every class. */
export interface Rtti {
  /** The package and the name of the type, which are the same in every copy of the package. */
  readonly fqn?: string;

  /** The version of the package. */
  readonly version?: string;
}

/** What jsii says about a class; nothing of all else. */
export function rttiOf(constructor: unknown): Rtti {
  return Object(constructor)[SYMBOL] ?? {};
}
