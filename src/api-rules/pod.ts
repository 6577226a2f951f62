import { Fields } from './fields';
import { judgePodSpec } from './pod/pod-spec';

/** The rules for a pod that no workload makes. */
export function judgePod(pod: Fields): void {
  const spec = pod.childOrEmpty('spec');
  judgePodSpec(spec);
  if (spec.list('ephemeralContainers').length > 0) {
    spec.refuse('pod/invalid-containers', 'ephemeralContainers', 'must not be set in a new pod', 'add them to the running pod for debugging');
  }
}
