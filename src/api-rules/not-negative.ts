import { Fields } from './fields';
import { RuleId } from './rule-id';

/** Refuses numbers below zero. */
export function refuseNegative(spec: Fields, id: RuleId, ...names: string[]): void {
  for (const name of names) {
    const value = spec.whole(name);
    if (value !== undefined && value < 0) {
      spec.refuse(id, name, 'must not be negative', 'correct it');
    }
  }
}
