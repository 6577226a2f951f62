import { ObjectName } from './way-in';

/** Nobody reads more, and each way in to the same pods has the same. */
const MOST = 20;

/** ', guarded by a, b': the policies before the pods that a way in leads to. */
export function guardText(policies: readonly ObjectName[]): string {
  const others = policies.length <= MOST ? '' : ` and ${policies.length - MOST} more`;
  return policies.length === 0 ? '' : `, guarded by ${policies.slice(0, MOST).map(({ name }) => name).join(', ')}${others}`;
}
