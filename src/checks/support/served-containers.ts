import { Container } from '../../graph/container';
import { Graph } from '../../graph/graph';
import { targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';

/** The containers that requests from outside end at. */
export function servedContainers(graph: Graph, workload: Workload): readonly Container[] {
  const targets = graph.servicesOf(workload).filter((service) => graph.isExposed(service))
    .flatMap(({ ports }) => ports.map((port) => targetPortOf(port, workload)));
  const named = new Set(targets.map((target) => target?.container));
  // A port that none declares may be anybody's.
  const areAllKnown = targets.every((target) => target?.container !== undefined);
  const own = workload.containers.filter(({ isSidecar }) => !isSidecar);
  return own.length === 1 ? own : own.filter((container) => (areAllKnown ? named.has(container) : container.ports.length > 0));
}
