import { Fields } from '../fields';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';
import { RefusedBy } from '../refused-by';
import { RuleId } from '../rule-id';

/**
 * Judges the keys whose values pods are compared by, on top of a label selector.
 *
 * @param onceRefusedBy the clusters that refuse a key on which the selector has a condition too; all refuse it with two
 */
export function judgeMatchLabelKeys(owner: Fields, id: RuleId, onceRefusedBy?: RefusedBy): void {
  const counts = countSelectorKeys(owner.child('labelSelector'));
  const matched = new Set<string>();
  for (const name of ['matchLabelKeys', 'mismatchLabelKeys']) {
    const isMatch = name === 'matchLabelKeys';
    if (owner.list(name).length > 0 && !owner.has('labelSelector')) {
      owner.refuse(id, name, "must not be set without 'labelSelector'", 'add the selector');
    }
    owner.eachText(name, (value, field) => {
      const add = (rule: string, refusedBy?: RefusedBy): void => owner.problems.add({ id, field, value, rule, fix: 'correct the key', refusedBy });
      const count = counts.get(value) ?? 0;
      if (!isQualifiedName(value)) {
        add(QUALIFIED_NAME_RULE);
      } else if (isMatch && (count > 1 || (count === 1 && onceRefusedBy !== undefined))) {
        add("must not be in 'labelSelector' too", count > 1 ? undefined : onceRefusedBy);
      } else if (!isMatch && matched.has(value)) {
        add("must not be in 'matchLabelKeys' too");
      }
      if (isMatch) {
        matched.add(value);
      }
    });
  }
}

/** How often each key is in a selector, as a label and in expressions. */
function countSelectorKeys(selector: Fields | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  selector?.eachEntry('matchLabels', (key) => counts.set(key, 1));
  for (const requirement of selector?.children('matchExpressions') ?? []) {
    const key = requirement.text('key') ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
