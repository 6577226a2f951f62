import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const FEW_REPLICAS: Check = {
  id: 'linters/few-replicas',
  title: 'an exposed workload has less than three pods',
  severity: Severity.INFO,
  cause: 'While one pod is replaced, one node drained or one zone lost, a single pod carries everything, or none.',
  fix: "set 'replicas' or the 'minReplicas' of its autoscaler to 3",
  links: [
    'https://docs.kubelinter.io/#/generated/checks?id=minimum-three-replicas',
    'https://docs.kubelinter.io/#/generated/checks?id=hpa-minimum-three-replicas',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph)) {
      const replicas = graph.leastReplicas(workload);
      if ((replicas === 1 || replicas === 2) && !workload.isJob && workload.resource.kind !== 'Pod') {
        yield { at: workload.resource, field: 'spec.replicas', message: replicas === 1 ? 'comes to 1 pod' : 'comes to 2 pods' };
      }
    }
  },
};
