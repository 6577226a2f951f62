import { LabelIndex } from './label-index';
import { Selector } from './selector';
import { Workload } from './workload';

const POD_NAME = 'statefulset.kubernetes.io/pod-name';

/** Labels that each pod of a StatefulSet gets beside those of the template. */
const OF_SETS = [POD_NAME, 'apps.kubernetes.io/pod-index'];

/** The workloads with pods that a selector chooses, also if it is for one pod of a StatefulSet. */
export function podsOfSelector(pods: LabelIndex<Workload>, namespace: string, selector: Selector | undefined): readonly Workload[] {
  if (selector === undefined || !OF_SETS.some((key) => selector.valueFor(key) !== undefined)) {
    return pods.chosen(namespace, selector);
  }
  const name = selector.valueFor(POD_NAME)?.replace(/-\d+$/, '');
  return pods.chosen(namespace, selector.without(OF_SETS)).filter(({ resource }) => resource.kind === 'StatefulSet' && (name === undefined || resource.name === name));
}
