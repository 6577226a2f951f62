/** What is found beside the checks and the rules, by the engine, by the reader of files or where a verdict ends, and in a few words what it is. */
export const OWN_CHECKS = {
  'checks/failed': 'a check could not be run',
  'checks/unreadable-file': 'a file could not be read',
  'checks/acknowledged-in-vain': 'what was said of a check matches nothing',
  'checks/described-in-vain': 'what was said of the cluster is used by nothing',
  'reading/kustomize-patch': 'an object looks like a patch for kustomize',
  'reading/placeholder': 'a field has a placeholder in place of a value',
  'site/not-as-written': 'the objects of a site say something else than its options',
  'service/not-as-written': 'a Service says something else than its options',
} as const;

export type OwnCheckId = keyof typeof OWN_CHECKS;

export function isOwnCheckId(id: string): id is OwnCheckId {
  return Object.hasOwn(OWN_CHECKS, id);
}
