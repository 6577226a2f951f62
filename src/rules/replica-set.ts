import { Fields } from './fields';
import { refuseNegative } from './not-negative';
import { judgePodTemplate, judgeTemplateSelector } from './pod/pod-template';
import { RuleOptions } from './rule-options';

/** The rules for a ReplicaSet and for the pods that it makes. */
export function judgeReplicaSet(replicaSet: Fields, options: RuleOptions): void {
  const spec = replicaSet.childOrEmpty('spec');
  refuseNegative(spec, 'D-01', 'replicas', 'minReadySeconds');
  judgeTemplateSelector(spec);
  judgePodTemplate(spec.childOrEmpty('template'), options);
}
