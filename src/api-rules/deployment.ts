import { Fields } from './fields';
import { isNone, judgeIntOrPercent } from './int-or-percent';
import { refuseNegative } from './not-negative';
import { judgePodTemplate, judgeTemplateSelector } from './pod/pod-template';

const DEFAULT_DEADLINE_SECONDS = 600;
const ROLLING_UPDATE = 'RollingUpdate';

/** The rules for a Deployment and for the pods that it makes. */
export function judgeDeployment(deployment: Fields): void {
  const spec = deployment.childOrEmpty('spec');
  refuseNegative(spec, 'workload/negative-number', 'replicas', 'minReadySeconds', 'revisionHistoryLimit');
  judgeTemplateSelector(spec);
  judgePodTemplate(spec.childOrEmpty('template'));
  judgeStrategy(spec.childOrEmpty('strategy'));
  judgeDeadline(spec);
}

function judgeStrategy(strategy: Fields): void {
  const type = strategy.text('type') || ROLLING_UPDATE;
  const rollingUpdate = strategy.child('rollingUpdate');
  if (type === 'Recreate') {
    if (strategy.has('rollingUpdate')) {
      strategy.refuse('workload/invalid-strategy', 'rollingUpdate', "must not be set when 'type' is Recreate", 'remove it');
    }
  } else if (type !== ROLLING_UPDATE) {
    strategy.refuse('workload/invalid-strategy', 'type', 'must be RollingUpdate or Recreate', 'omit it for RollingUpdate');
  } else if (rollingUpdate !== undefined) {
    judgeRollingUpdate(rollingUpdate);
  }
}

function judgeRollingUpdate(rollingUpdate: Fields): void {
  judgeIntOrPercent(rollingUpdate, 'workload/invalid-rolling-update', 'maxUnavailable', { mayExceedAll: false });
  judgeIntOrPercent(rollingUpdate, 'workload/invalid-rolling-update', 'maxSurge', { mayExceedAll: true });
  const maxUnavailable = rollingUpdate.wholeOrText('maxUnavailable') ?? '25%';
  const maxSurge = rollingUpdate.wholeOrText('maxSurge') ?? '25%';
  if (isNone(maxUnavailable) && isNone(maxSurge)) {
    rollingUpdate.refuse('workload/invalid-rolling-update', 'maxUnavailable', "must not be 0 when 'maxSurge' is 0", 'let one of them be 1');
  }
}

function judgeDeadline(spec: Fields): void {
  const deadline = spec.whole('progressDeadlineSeconds');
  const ready = spec.whole('minReadySeconds') ?? 0;
  if ((deadline ?? DEFAULT_DEADLINE_SECONDS) <= ready || (deadline ?? 0) < 0) {
    const rule = `must be greater than 'minReadySeconds', which is ${ready}`;
    spec.refuse('workload/invalid-progress-deadline', 'progressDeadlineSeconds', rule, `write more than the default of ${DEFAULT_DEADLINE_SECONDS}, or wait less`);
  }
}
