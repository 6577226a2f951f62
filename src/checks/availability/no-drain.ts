import { Fields } from '../../api-rules/fields';
import { deregistrationDelay } from '../../exposure/deregistration-delay';
import { Container } from '../../graph/container';
import { Graph } from '../../graph/graph';
import { targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check, Found } from '../check';
import { Severity } from '../severity';

const DEFAULT_GRACE = 30;

export const NO_DRAIN: Check = {
  id: 'availability/no-drain',
  title: 'pods end at once when they are told to, while traffic still comes',
  severity: Severity.WARNING,
  cause: 'Balancers and nodes learn of it seconds later: every rollout loses requests.',
  fix: "add 'lifecycle.preStop' with 'sleep', shorter than 'terminationGracePeriodSeconds'",
  links: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination', 'https://github.com/kubernetes/kubernetes/issues/43576'],
  hasOneCause: true,
  *find(graph) {
    for (const workload of graph.workloads) {
      const service = graph.servicesOf(workload).find((one) => graph.isExposed(one));
      if (service === undefined || workload.isJob || workload.isCustom) {
        continue;
      }
      yield* killedWhileServed(graph, workload);
      const grace = workload.podSpec.whole('terminationGracePeriodSeconds') ?? DEFAULT_GRACE;
      const served = servedBy(graph, workload);
      for (const { fields } of served) {
        const preStop = fields.child('lifecycle')?.child('preStop');
        const seconds = preStop === undefined ? undefined : sleepOf(preStop);
        if (preStop === undefined) {
          yield { at: workload.resource, field: fields.path, message: `has no 'preStop', and ${service.resource} exposes it`, related: [service.resource] };
        } else if (seconds !== undefined && seconds >= grace) {
          yield {
            at: workload.resource,
            field: preStop.path,
            message: `sleeps for ${seconds} seconds, and the pod is killed after ${grace}`,
            fix: "raise 'terminationGracePeriodSeconds' above the time of the sleep",
            related: [service.resource],
          };
        } else {
          continue;
        }
      }
    }
  },
};

/** A balancer that leads to pods themselves gives requests that it has sent the time that it is asked for. */
function* killedWhileServed(graph: Graph, workload: Workload): Iterable<Found> {
  const grace = workload.podSpec.whole('terminationGracePeriodSeconds') ?? DEFAULT_GRACE;
  const balanced = graph.servicesOf(workload).flatMap((service) => [service.resource, ...graph.backendsOf(service).map(({ resource }) => resource)]);
  for (const resource of new Set(balanced)) {
    const delay = deregistrationDelay(resource.annotations);
    if (delay !== undefined && delay > grace) {
      yield {
        at: workload.resource,
        field: workload.podSpec.has('terminationGracePeriodSeconds') ? workload.podSpec.pathOf('terminationGracePeriodSeconds') : workload.podSpec.path,
        message: `is killed after ${grace} seconds, and ${resource} lets requests to it run for ${delay}`,
        fix: "raise 'terminationGracePeriodSeconds' above the delay of the target group, or lower the delay",
        related: [resource],
      };
    }
  }
}

/** The containers that requests from outside end at. */
function servedBy(graph: Graph, workload: Workload): readonly Container[] {
  const targets = graph.servicesOf(workload).filter((service) => graph.isExposed(service))
    .flatMap(({ ports }) => ports.map((port) => targetPortOf(port, workload)));
  const named = new Set(targets.map((target) => target?.container));
  // A port that none declares may be anybody's.
  const areAllKnown = targets.every((target) => target?.container !== undefined);
  const own = workload.containers.filter(({ isSidecar }) => !isSidecar);
  return own.length === 1 ? own : own.filter((container) => (areAllKnown ? named.has(container) : container.ports.length > 0));
}

/** By the hook of its own, or by a command. */
function sleepOf(preStop: Fields): number | undefined {
  const native = preStop.child('sleep')?.longWhole('seconds');
  const command = (preStop.child('exec')?.list('command') ?? []).filter((word) => typeof word === 'string').join(' ');
  const slept = /\bsleep\s+(\d+)\b/.exec(command)?.[1];
  return native ?? (slept === undefined ? undefined : Number(slept));
}
