import { packagedClassesOf } from '../text/rtti';

const OWN = 'cdk8s-plus-27';

/**
 * The class of a value of another cdk8s-plus, for example `cdk8s-plus-33.Deployment`.
 *
 * Such a value looks much like its counterpart here, and TypeScript alone tells
 * the two apart.
 */
export function otherCdk8sPlusOf(value: unknown): string | undefined {
  const found = typeof value === 'object' && value !== null ? packagedClassesOf(value).find((type) => type.startsWith('cdk8s-plus-')) : undefined;
  return found?.startsWith(`${OWN}.`) ? undefined : found;
}
