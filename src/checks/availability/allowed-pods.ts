import { podCount } from './pod-count';
import { DisruptionBudget } from '../../graph/disruption-budget';
import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';

/** A budget counts the pods of all workloads that it chooses. */
export function podsOf(graph: Graph, workloads: readonly Workload[]): number | undefined {
  let sum = 0;
  for (const workload of workloads) {
    const replicas = graph.leastReplicas(workload);
    if (replicas === undefined) {
      return undefined;
    }
    sum += replicas;
  }
  return sum;
}

/** How many pods may go, as the controller counts: both round up. */
export function allowedOf({ minAvailable, maxUnavailable }: DisruptionBudget, replicas: number): number | undefined {
  if (maxUnavailable !== undefined) {
    return podCount(maxUnavailable, replicas, Math.ceil);
  }
  const least = podCount(minAvailable ?? 1, replicas, Math.ceil);
  return least === undefined ? undefined : replicas - least;
}
