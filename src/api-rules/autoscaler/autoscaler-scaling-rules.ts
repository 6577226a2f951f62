import { Fields } from '../fields';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import { judgeOneOfIfPresent } from '../one-of';

const LONGEST_WINDOW_SECONDS = 3600;
const LONGEST_PERIOD_SECONDS = 1800;

/** How fast an autoscaler may act in one direction. */
export function judgeScalingRules(rules: Fields | undefined): void {
  if (rules === undefined) {
    return;
  }
  const seconds = rules.whole('stabilizationWindowSeconds');
  if (seconds !== undefined && (seconds < 0 || seconds > LONGEST_WINDOW_SECONDS)) {
    rules.refuse(
      'autoscaler/invalid-behavior',
      'stabilizationWindowSeconds',
      `must be a whole number from 0 to ${LONGEST_WINDOW_SECONDS}`,
      'omit it for the default of the direction',
    );
  }
  judgeOneOfIfPresent(rules, 'autoscaler/invalid-behavior', 'selectPolicy', ['Max', 'Min', 'Disabled'], 'omit it for Max');
  if (rules.has('policies') && rules.list('policies').length === 0) {
    rules.refuse('autoscaler/invalid-behavior', 'policies', 'must have at least one policy', 'omit it for the default policies');
  }
  for (const policy of rules.children('policies')) {
    judgePolicy(policy);
  }
  if (rules.has('tolerance')) {
    const tolerance = parseQuantity(rules.raw('tolerance'));
    if (tolerance === undefined || tolerance < 0n) {
      rules.refuse('autoscaler/invalid-behavior', 'tolerance', `${QUANTITY_RULE} and not negative`, "write it as '0.1'");
    }
  }
}

function judgePolicy(policy: Fields): void {
  const type = policy.text('type') ?? '';
  if (type !== 'Pods' && type !== 'Percent') {
    policy.refuse('autoscaler/invalid-behavior', 'type', 'must be Pods or Percent', 'correct it');
  }
  const value = policy.whole('value');
  if (value === undefined || value < 1) {
    policy.refuse('autoscaler/invalid-behavior', 'value', 'must be at least 1', 'write how much may change in one period');
  }
  const seconds = policy.whole('periodSeconds');
  if (seconds === undefined || seconds < 1 || seconds > LONGEST_PERIOD_SECONDS) {
    policy.refuse(
      'autoscaler/invalid-behavior',
      'periodSeconds',
      `must be a whole number from 1 to ${LONGEST_PERIOD_SECONDS}`,
      'write how long a period lasts',
    );
  }
}
