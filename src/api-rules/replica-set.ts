import { Fields } from './fields';
import { refuseNegative } from './not-negative';
import { judgePodTemplate, judgeTemplateSelector } from './pod/pod-template';

/** The rules for a ReplicaSet and for the pods that it makes. */
export function judgeReplicaSet(replicaSet: Fields): void {
  const spec = replicaSet.childOrEmpty('spec');
  refuseNegative(spec, 'workload/negative-number', 'replicas', 'minReadySeconds');
  judgeTemplateSelector(spec);
  judgePodTemplate(spec.childOrEmpty('template'));
}
