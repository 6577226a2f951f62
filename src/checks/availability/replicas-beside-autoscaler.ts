import { Check } from '../check';
import { Severity } from '../severity';

export const REPLICAS_BESIDE_AUTOSCALER: Check = {
  id: 'availability/replicas-beside-autoscaler',
  title: 'a workload has a number of pods and an autoscaler',
  severity: Severity.WARNING,
  cause: 'Every time the manifest is applied the number is set back, under load to too few pods.',
  fix: "remove 'replicas'",
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const [autoscaler] = graph.autoscalersOf(workload);
      const replicas = workload.resource.spec.whole('replicas');
      if (autoscaler !== undefined && replicas !== undefined) {
        yield {
          at: workload.resource,
          field: 'spec.replicas',
          message: `is ${replicas}, and ${autoscaler.resource} scales from ${autoscaler.minReplicas} to ${autoscaler.maxReplicas ?? 'any number'}`,
          related: [autoscaler.resource],
        };
      }
    }
  },
};
