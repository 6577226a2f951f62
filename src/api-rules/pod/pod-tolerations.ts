import { Fields } from '../fields';
import { isLabelValue, LABEL_VALUE_RULE } from '../formats/label-value';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';
import { judgeOneOf } from '../one-of';

/** What lets a toleration compare numbers. */
const COMPARISONS = 'the feature gate TaintTolerationComparisonOperators is on';

/** Which taints of nodes a pod puts up with. */
export function judgeTolerations(spec: Fields): void {
  for (const toleration of spec.children('tolerations')) {
    judgeToleration(toleration);
  }
}

function judgeToleration(toleration: Fields): void {
  const key = toleration.text('key') ?? '';
  const operator = toleration.text('operator') || 'Equal';
  const value = toleration.text('value') ?? '';
  if (key !== '' && !isQualifiedName(key)) {
    toleration.refuse('pod/invalid-scheduling', 'key', QUALIFIED_NAME_RULE, 'correct the key');
  }
  if (operator !== 'Equal' && operator !== 'Exists') {
    const refusedBy = operator === 'Lt' || operator === 'Gt' ? { unless: COMPARISONS } : undefined;
    toleration.refuse('pod/invalid-scheduling', 'operator', 'must be Equal or Exists', 'omit it for Equal', refusedBy);
  } else if (key === '' && operator !== 'Exists') {
    toleration.refuse('pod/invalid-scheduling', 'operator', "must be Exists when there is no 'key'", 'write the key of the taint');
  } else if (operator === 'Exists' && value !== '') {
    toleration.refuse('pod/invalid-scheduling', 'value', "must not be set when 'operator' is Exists", 'remove it');
  } else if (!isLabelValue(value)) {
    toleration.refuse('pod/invalid-scheduling', 'value', LABEL_VALUE_RULE, 'correct the value');
  }
  judgeOneOf(toleration, 'pod/invalid-scheduling', 'effect', ['NoSchedule', 'PreferNoSchedule', 'NoExecute'], 'omit it for all effects');
  if (toleration.longWhole('tolerationSeconds') !== undefined && toleration.text('effect') !== 'NoExecute') {
    toleration.refuse('pod/invalid-scheduling', 'effect', "must be NoExecute when 'tolerationSeconds' is set", "remove 'tolerationSeconds'");
  }
}
