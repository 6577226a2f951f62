import { Fields } from './fields';
import { isLabelValue, LABEL_VALUE_RULE } from './formats/label-value';
import { isQualifiedName, QUALIFIED_NAME_RULE } from './formats/qualified-name';
import { RuleId } from './rule-id';

/** Judges one field that holds labels: keys are qualified names, values are short texts. */
export function judgeLabels(owner: Fields, name: string, id: RuleId): void {
  owner.eachEntry(name, (key, text, labels) => {
    if (!isQualifiedName(key)) {
      owner.problems.add({ id, field: labels.pathOfKey(key), value: key, rule: QUALIFIED_NAME_RULE, fix: 'correct the key' });
    }
    if (!isLabelValue(text)) {
      owner.problems.add({
        id,
        field: labels.pathOfKey(key),
        value: text,
        rule: LABEL_VALUE_RULE,
        fix: 'shorten the value, or move it to an annotation',
      });
    }
  });
}
