import { Fields } from '../../../api-rules/fields';
import { Workload } from '../../../graph/workload';
import { allContainers } from '../all-containers';

/** A pod as the Pod Security Standards look at it. */
export interface Pod {
  readonly spec: Fields;
  readonly security: Fields;
  readonly containers: readonly Fields[];
  /** Of the pod, not of what makes it. */
  readonly metadata: Fields;
  /** Which versions of the standards may judge it, as numbers after the '1.'. */
  readonly minMinor: number;
  readonly maxMinor: number;
}

export function podOf(workload: Workload, minMinor: number, maxMinor: number): Pod {
  const { podSpec: spec, template } = workload;
  return {
    spec,
    security: spec.childOrEmpty('securityContext'),
    containers: allContainers(workload),
    metadata: template.childOrEmpty('metadata'),
    minMinor,
    maxMinor,
  };
}

export function securityOf(container: Fields): Fields {
  return container.childOrEmpty('securityContext');
}
