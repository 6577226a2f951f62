import { Fields } from '../fields';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';

interface KeyOptions {
  /** Whether the selector may have a condition on a key that is in the list too. */
  readonly mayRepeatOne: boolean;
}

/** Judges the keys whose values pods are compared by, on top of a label selector. */
export function judgeMatchLabelKeys(owner: Fields, id: string, options: KeyOptions): void {
  const counts = countSelectorKeys(owner.child('labelSelector'));
  const matched = new Set<string>();
  for (const name of ['matchLabelKeys', 'mismatchLabelKeys']) {
    const isMatch = name === 'matchLabelKeys';
    if (owner.list(name).length > 0 && !owner.has('labelSelector')) {
      owner.refuse(id, name, "must not be set without 'labelSelector'", 'add the selector');
    }
    owner.eachText(name, (value, field) => {
      const add = (rule: string): void => owner.problems.add({ id, field, value, rule, fix: 'correct the key' });
      if (!isQualifiedName(value)) {
        add(QUALIFIED_NAME_RULE);
      } else if (isMatch && isSelectedTooOften(counts.get(value), options)) {
        add("must not be in 'labelSelector' too");
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

function isSelectedTooOften(count: number | undefined, options: KeyOptions): boolean {
  return count !== undefined && (!options.mayRepeatOne || count > 1);
}
