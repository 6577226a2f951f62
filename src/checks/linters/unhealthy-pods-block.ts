import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const UNHEALTHY_PODS_BLOCK: Check = {
  id: 'linters/unhealthy-pods-block',
  title: 'a disruption budget lets broken pods block the drain of a node',
  severity: Severity.INFO,
  cause: 'Pods that are not ready count as lost already, so that they must not be evicted: an upgrade waits for them without end.',
  fix: "set 'unhealthyPodEvictionPolicy: AlwaysAllow'",
  links: [
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy',
    'https://docs.kubelinter.io/#/generated/checks?id=pdb-unhealthy-pod-eviction-policy',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    const exposed = new Set(exposedWorkloads(graph));
    for (const { resource: at, workloads } of graph.budgets) {
      const policy = at.spec.text('unhealthyPodEvictionPolicy');
      if (policy !== 'AlwaysAllow' && workloads.some((workload) => exposed.has(workload))) {
        yield { at, field: 'spec.unhealthyPodEvictionPolicy', message: `is ${policy || 'not given'}, which keeps pods that are not ready from being evicted` };
      }
    }
  },
};
