import { Resource } from './resource';
import { Selector } from './selector';
import { Workload } from './workload';

/** A PodDisruptionBudget and the pods that it protects. */
export interface DisruptionBudget {
  readonly resource: Resource;
  readonly namespace: string;
  readonly selector: Selector | undefined;
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
  readonly workloads: readonly Workload[];
}

export function disruptionBudgetOf(resource: Resource, workloads: readonly Workload[], selector: Selector | undefined): DisruptionBudget {
  const { spec } = resource;
  return {
    resource,
    namespace: resource.namespace,
    selector,
    minAvailable: spec.wholeOrText('minAvailable'),
    maxUnavailable: spec.wholeOrText('maxUnavailable'),
    workloads,
  };
}
