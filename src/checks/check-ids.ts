import { CHECKS } from './checks';

/** No rules: a check that cannot be run, what cannot be read or is no whole object, and what was said of a check in vain. */
const OWN_CHECKS = ['X-00', 'X-98', 'X-99', 'reading/kustomize-patch', 'reading/placeholder'];

/** The API server's rules are fatal anyway, and their ids are not listed. */
const API_RULE = /^[A-WYZ]-\d+[a-z]?$/;

export function isCheckId(id: string): boolean {
  return OWN_CHECKS.includes(id) || API_RULE.test(id) || CHECKS.some((check) => check.id === id);
}
