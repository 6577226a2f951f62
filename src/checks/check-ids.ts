import { CHECKS } from './checks';
import { isOwnCheckId } from './own-checks';
import { isRuleId } from '../api-rules/rule-id';

export function isCheckId(id: string): boolean {
  return isOwnCheckId(id) || isRuleId(id) || CHECKS.some((check) => check.id === id);
}
