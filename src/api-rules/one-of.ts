import { Fields } from './fields';
import { RuleId } from './rule-id';
import { alternatives } from '../text/alternatives';

/** Refuses a text that is set but is none of the allowed ones. */
export function judgeOneOf(owner: Fields, id: RuleId, name: string, allowed: readonly string[], orElse: string): void {
  const text = owner.text(name);
  if (text !== undefined && text !== '' && !allowed.includes(text)) {
    refuseOneOf(owner, id, name, allowed, orElse);
  }
}

/** As `judgeOneOf`, where even an empty text is refused. */
export function judgeOneOfIfPresent(owner: Fields, id: RuleId, name: string, allowed: readonly string[], orElse: string): void {
  const text = owner.text(name);
  if (text !== undefined && !allowed.includes(text)) {
    refuseOneOf(owner, id, name, allowed, orElse);
  }
}

function refuseOneOf(owner: Fields, id: RuleId, name: string, allowed: readonly string[], orElse: string): void {
  owner.refuse(id, name, `must be ${alternatives(allowed)}`, orElse);
}
