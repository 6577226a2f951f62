import { Fields } from './fields';
import { isNone, judgeIntOrPercent } from './int-or-percent';
import { refuseNegative } from './not-negative';
import { judgeOneOf } from './one-of';
import { judgePodTemplate, judgeTemplateSelector } from './pod/pod-template';

/** The rules for a DaemonSet and for the pods that it makes. */
export function judgeDaemonSet(daemonSet: Fields): void {
  const spec = daemonSet.childOrEmpty('spec');
  refuseNegative(spec, 'workload/negative-number', 'minReadySeconds', 'revisionHistoryLimit');
  judgeTemplateSelector(spec);
  judgePodTemplate(spec.childOrEmpty('template'));
  const strategy = spec.childOrEmpty('updateStrategy');
  judgeOneOf(strategy, 'workload/invalid-strategy', 'type', ['RollingUpdate', 'OnDelete'], 'omit it for RollingUpdate');
  const rollingUpdate = strategy.child('rollingUpdate');
  if (rollingUpdate !== undefined && strategy.text('type') !== 'OnDelete') {
    judgeRollingUpdate(rollingUpdate);
  }
}

function judgeRollingUpdate(rollingUpdate: Fields): void {
  judgeIntOrPercent(rollingUpdate, 'workload/invalid-rolling-update', 'maxUnavailable', { mayExceedAll: false });
  judgeIntOrPercent(rollingUpdate, 'workload/invalid-rolling-update', 'maxSurge', { mayExceedAll: false });
  const maxSurge = rollingUpdate.wholeOrText('maxSurge') ?? 0;
  // The server fills in what is left out.
  const maxUnavailable = rollingUpdate.wholeOrText('maxUnavailable') ?? 1;
  if (isNone(maxUnavailable) && isNone(maxSurge)) {
    rollingUpdate.refuse('workload/invalid-rolling-update', 'maxUnavailable', "must not be 0 when 'maxSurge' is 0", 'let one of them be 1');
  }
  if (!isNone(maxUnavailable) && !isNone(maxSurge)) {
    rollingUpdate.refuse('workload/invalid-rolling-update', 'maxSurge', "must not be set unless 'maxUnavailable' is 0", "write 'maxUnavailable: 0', or remove it");
  }
}
