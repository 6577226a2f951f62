import { Fields } from './fields';
import { isPercent } from './formats/percent';
import { RuleId } from './rule-id';

/** Judges a number of pods: a whole number that is not negative, or a percentage. */
export function judgeIntOrPercent(owner: Fields, id: RuleId, name: string, options: { readonly mayExceedAll: boolean }): void {
  const value = owner.wholeOrText(name);
  if (value === undefined) {
    return;
  }
  if (typeof value === 'number' ? value < 0 : !isPercent(value)) {
    owner.refuse(id, name, "must be a whole number that is not negative, or a percentage such as '25%'", 'correct it');
  } else if (typeof value === 'string' && !options.mayExceedAll && parseInt(value, 10) > 100) {
    owner.refuse(id, name, "must be at most '100%'", 'correct it');
  }
}

/** Whether a number or a percentage amounts to nothing. */
export function isNone(value: number | string): boolean {
  return typeof value === 'number' ? value === 0 : /^0*%?$/.test(value);
}
