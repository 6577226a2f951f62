import { Fields } from './fields';
import { judgeIntOrPercent } from './int-or-percent';
import { judgeLabelSelector } from './label-selector';
import { judgeOneOfIfPresent } from './one-of';
import { RuleOptions } from './rule-options';

/** The first version in which the policy for unhealthy pods is on. */
const UNHEALTHY_POLICY_SINCE = 27;

/** The rules for a PodDisruptionBudget. */
export function judgePodDisruptionBudget(budget: Fields, options: RuleOptions): void {
  const spec = budget.childOrEmpty('spec');
  if (spec.has('minAvailable') && spec.has('maxUnavailable')) {
    spec.refuse('P-01', 'minAvailable', "must not be set together with 'maxUnavailable'", 'keep one of them');
  }
  judgeIntOrPercent(spec, 'P-02', 'minAvailable', { mayExceedAll: false });
  judgeIntOrPercent(spec, 'P-02', 'maxUnavailable', { mayExceedAll: false });
  judgeLabelSelector(spec.child('selector'), 'P-03');
  if (spec.has('unhealthyPodEvictionPolicy') && options.minMinor < UNHEALTHY_POLICY_SINCE) {
    spec.refuse('P-04', 'unhealthyPodEvictionPolicy', `must not be set before Kubernetes 1.${UNHEALTHY_POLICY_SINCE}`, 'remove it');
  }
  judgeOneOfIfPresent(spec, 'P-04', 'unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow'], 'omit it for IfHealthyBudget');
}
