import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';

/** The workloads that clients outside the cluster reach: what linters ask is asked of these. */
export function exposedWorkloads(graph: Graph): Workload[] {
  return graph.workloads.filter((workload) => graph.servicesOf(workload).some((service) => graph.isExposed(service)));
}
