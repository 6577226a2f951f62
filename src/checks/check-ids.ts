import { CHECKS } from './checks';
import { isRuleId } from '../api-rules/rule-id';

/** No rules: a check that cannot be run, what cannot be read or is no whole object, a site whose objects say otherwise, and what was said of a check in vain. */
const OWN_CHECKS = ['checks/failed', 'checks/unreadable-file', 'checks/acknowledged-in-vain', 'reading/kustomize-patch', 'reading/placeholder', 'site/not-as-written', 'service/not-as-written'];

export function isCheckId(id: string): boolean {
  return OWN_CHECKS.includes(id) || isRuleId(id) || CHECKS.some((check) => check.id === id);
}
