import { Fields } from './fields';
import { judgeIntOrPercent } from './int-or-percent';
import { judgeLabelSelector } from './label-selector';
import { judgeOneOfIfPresent } from './one-of';

/** The rules for a PodDisruptionBudget. */
export function judgePodDisruptionBudget(budget: Fields): void {
  const spec = budget.childOrEmpty('spec');
  if (spec.has('minAvailable') && spec.has('maxUnavailable')) {
    spec.refuse('P-01', 'minAvailable', "must not be set together with 'maxUnavailable'", 'keep one of them');
  }
  judgeIntOrPercent(spec, 'P-02', 'minAvailable', { mayExceedAll: false });
  judgeIntOrPercent(spec, 'P-02', 'maxUnavailable', { mayExceedAll: false });
  judgeLabelSelector(spec.child('selector'), 'P-03');
  judgeOneOfIfPresent(spec, 'P-04', 'unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow'], 'omit it for IfHealthyBudget');
}
