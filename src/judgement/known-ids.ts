import { isCheckId } from '../checks/check-ids';

/** What is wrong with the id of a check that somebody names; nothing if there is such a check. */
export function unknownId(id: string): { readonly rule: string; readonly fix: string } | undefined {
  return isCheckId(id) ? undefined : { rule: 'is no check', fix: 'write the id as the catalogue of checks has it, or remove it' };
}
