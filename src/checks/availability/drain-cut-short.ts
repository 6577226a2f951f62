import { Fields } from '../../api-rules/fields';
import { deregistrationDelay } from '../../exposure/deregistration-delay';
import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';
import { Check, Found } from '../check';
import { Severity } from '../severity';
import { servedContainers } from '../support/served-containers';

const DEFAULT_GRACE = 30;

export const DRAIN_CUT_SHORT: Check = {
  id: 'availability/drain-cut-short',
  title: 'a pod is killed before its traffic has ended',
  severity: Severity.WARNING,
  cause: 'The time of the hook counts too: nothing is left to end requests in, and every rollout cuts some.',
  fix: "raise 'terminationGracePeriodSeconds' above the time of the sleep",
  links: ['https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-execution'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const service = graph.servicesOf(workload).find((one) => graph.isExposed(one));
      if (service === undefined || workload.isJob || workload.isCustom) {
        continue;
      }
      yield* killedWhileServed(graph, workload);
      const grace = workload.podSpec.whole('terminationGracePeriodSeconds') ?? DEFAULT_GRACE;
      for (const { fields } of servedContainers(graph, workload)) {
        const preStop = fields.child('lifecycle')?.child('preStop');
        const seconds = preStop === undefined ? undefined : sleepOf(preStop);
        if (preStop !== undefined && seconds !== undefined && seconds >= grace) {
          const message = `sleeps for ${seconds} seconds, and the pod is killed after ${grace}`;
          yield { at: workload.resource, field: preStop.path, message, related: [service.resource] };
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

/** By the hook of its own, or by a command. */
function sleepOf(preStop: Fields): number | undefined {
  const native = preStop.child('sleep')?.longWhole('seconds');
  const command = (preStop.child('exec')?.list('command') ?? []).filter((word) => typeof word === 'string').join(' ');
  const slept = /\bsleep\s+(\d+)\b/.exec(command)?.[1];
  return native ?? (slept === undefined ? undefined : Number(slept));
}
