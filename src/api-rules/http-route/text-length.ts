import { Fields } from '../fields';
import { RuleId } from '../rule-id';

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly isRequired?: boolean;
}

/** Judges how many characters a text has. */
export function judgeLength(owner: Fields, id: RuleId, name: string, { min, max, isRequired }: Limits): void {
  const text = owner.text(name);
  if (text === undefined) {
    if (isRequired && !owner.has(name)) {
      owner.refuse(id, name, 'must be given', 'add it');
    }
  } else if (text.length < min || isLonger(text, max)) {
    owner.refuse(id, name, `must have ${min} to ${max} characters`, 'write another text');
  }
}

/** Whether a text has more characters than this; some characters are stored as two. */
export function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || [...text].length > max);
}
