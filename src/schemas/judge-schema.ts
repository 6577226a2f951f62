import { Facts } from '../checks/facts';
import { Problem } from '../rules/problem';

/** What the published schema of a kind says against an object: unknown fields and wrong types. */
export function judgeSchema(_object: unknown, _facts: Facts): Problem[] {
  return [];
}
