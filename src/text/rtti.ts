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

/** The classes of packages that an object is of, the nearest first, for example `cdk8s-plus-33.Deployment`. */
export function packagedClassesOf(value: object): string[] {
  const found: string[] = [];
  for (let prototype = Object.getPrototypeOf(value); prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
    const { fqn } = rttiOf(prototype.constructor);
    // A class of the user has what its base has.
    if (typeof fqn === 'string' && found[found.length - 1] !== fqn) {
      found.push(fqn);
    }
  }
  return found;
}
