import { Fields } from './fields';
import { judgeIntOrPercent } from './int-or-percent';
import { judgeLabelSelector } from './label-selector';
import { judgeOneOfIfPresent } from './one-of';

/** The rules for a PodDisruptionBudget. */
export function judgePodDisruptionBudget(budget: Fields): void {
  const spec = budget.childOrEmpty('spec');
  if (spec.has('minAvailable') && spec.has('maxUnavailable')) {
    spec.refuse('disruption-budget/two-limits', 'minAvailable', "must not be set together with 'maxUnavailable'", 'keep one of them');
  }
  judgeIntOrPercent(spec, 'disruption-budget/invalid-limit', 'minAvailable', { mayExceedAll: false });
  judgeIntOrPercent(spec, 'disruption-budget/invalid-limit', 'maxUnavailable', { mayExceedAll: false });
  judgeLabelSelector(spec.child('selector'), 'disruption-budget/invalid-selector');
  judgeOneOfIfPresent(spec, 'disruption-budget/invalid-eviction-policy', 'unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow'], 'omit it for IfHealthyBudget');
}
