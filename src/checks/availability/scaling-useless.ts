import { Check } from '../check';
import { Severity } from '../severity';

export const SCALING_USELESS: Check = {
  id: 'availability/scaling-useless',
  title: 'an autoscaler has no room to scale, or may leave one pod',
  severity: Severity.WARNING,
  cause: 'With the same lowest and highest number nothing is scaled; with one pod at least, each rollout and each failing node is an outage.',
  fix: "write a 'minReplicas' of 2 or more, and a 'maxReplicas' above it",
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  *find(graph) {
    const workloads = new Map(graph.workloads.map((workload) => [workload.resource, workload]));
    for (const { resource, minReplicas, maxReplicas, targetKind, targetName, namespace } of graph.autoscalers) {
      if (resource.kind !== 'HorizontalPodAutoscaler') {
        continue;
      }
      const target = graph.resources.find(`apps/${targetKind}`, namespace, targetName);
      const workload = target === undefined ? undefined : workloads.get(target);
      const isExposed = workload !== undefined && graph.servicesOf(workload).some((service) => graph.isExposed(service));
      if (maxReplicas !== undefined && maxReplicas === minReplicas) {
        yield { at: resource, field: 'spec.maxReplicas', message: `is ${maxReplicas}, as 'minReplicas' is, so that nothing is scaled` };
      } else if (minReplicas < 2 && isExposed) {
        yield { at: resource, field: 'spec.minReplicas', message: `is ${minReplicas}, so that ${target}, which is exposed, may come down to one pod`, related: target === undefined ? [] : [target] };
      } else {
        continue;
      }
    }
  },
};
