import { Fields } from './fields';
import { isLabelValue, LABEL_VALUE_RULE } from './formats/label-value';
import { isQualifiedName, QUALIFIED_NAME_RULE } from './formats/qualified-name';
import { judgeLabels } from './labels';
import { RuleId } from './rule-id';

const LIST_OPERATORS = ['In', 'NotIn'];
const BARE_OPERATORS = ['Exists', 'DoesNotExist'];

/** Judges a label selector with `matchLabels` and `matchExpressions`. */
export function judgeLabelSelector(selector: Fields | undefined, id: RuleId): void {
  if (selector === undefined) {
    return;
  }
  judgeLabels(selector, 'matchLabels', id);
  for (const requirement of selector.children('matchExpressions')) {
    judgeRequirement(requirement, id);
  }
}

/** Whether a selector has neither labels nor expressions, and so selects everything. */
export function isEmptySelector(selector: Fields): boolean {
  return Object.keys(selector.child('matchLabels')?.all() ?? {}).length === 0 && selector.list('matchExpressions').length === 0;
}

/** Whether a selector without mistakes selects an object with these labels. */
export function selects(selector: Fields, labels: ReadonlyMap<string, string>): boolean {
  let isSelected = true;
  selector.eachEntry('matchLabels', (key, text) => {
    isSelected = isSelected && labels.get(key) === text;
  });
  return isSelected && selector.children('matchExpressions').every((requirement) => isMet(requirement, labels));
}

function judgeRequirement(requirement: Fields, id: RuleId): void {
  const operator = requirement.text('operator') ?? '';
  const values = requirement.list('values');
  if (LIST_OPERATORS.includes(operator)) {
    if (values.length === 0) {
      requirement.refuse(id, 'values', `must not be empty when 'operator' is ${operator}`, 'list the values');
    }
  } else if (BARE_OPERATORS.includes(operator)) {
    if (values.length > 0) {
      requirement.refuse(id, 'values', `must not be set when 'operator' is ${operator}`, 'remove the values');
    }
  } else {
    requirement.refuse(id, 'operator', 'must be In, NotIn, Exists or DoesNotExist', 'correct the operator');
  }
  if (!isQualifiedName(requirement.text('key') ?? '')) {
    requirement.refuse(id, 'key', QUALIFIED_NAME_RULE, 'correct the key');
  }
  requirement.eachText('values', (value, field) => {
    if (!isLabelValue(value)) {
      requirement.problems.add({ id, field, value, rule: LABEL_VALUE_RULE, fix: 'correct the value' });
    }
  });
}

function isMet(requirement: Fields, labels: ReadonlyMap<string, string>): boolean {
  const label = labels.get(requirement.text('key') ?? '');
  const isListed = label !== undefined && requirement.list('values').includes(label);
  switch (requirement.text('operator')) {
    case 'In': return isListed;
    case 'NotIn': return !isListed;
    case 'Exists': return label !== undefined;
    default: return label === undefined;
  }
}
