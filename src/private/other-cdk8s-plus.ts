/** Where jsii keeps the name of a class; the same in all copies of a package. */
const RUNTIME_TYPE = Symbol.for('jsii.rtti');

const OWN = 'cdk8s-plus-27';

/**
 * The class of a value of another cdk8s-plus, for example `cdk8s-plus-33.Deployment`.
 *
 * Such a value looks much like its counterpart here, and TypeScript alone tells
 * the two apart.
 */
export function otherCdk8sPlusOf(value: unknown): string | undefined {
  for (let type = (value as object | undefined)?.constructor; typeof type === 'function'; type = Object.getPrototypeOf(type)) {
    const { fqn } = (Object.getOwnPropertyDescriptor(type, RUNTIME_TYPE)?.value ?? {}) as { fqn?: unknown };
    if (typeof fqn === 'string' && fqn.startsWith('cdk8s-plus-')) {
      return fqn.startsWith(`${OWN}.`) ? undefined : fqn;
    }
  }
  return undefined;
}
