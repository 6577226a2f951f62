import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const NOT_SPREAD: Check = {
  id: 'linters/not-spread',
  title: 'the pods of an exposed workload may all be on one node',
  severity: Severity.WARNING,
  cause: 'When that node fails or is drained, nothing answers.',
  fix: "add 'topologySpreadConstraints' or a 'podAntiAffinity' by 'kubernetes.io/hostname'",
  links: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
    'https://docs.kubelinter.io/#/generated/checks?id=no-anti-affinity',
    'https://polaris.docs.fairwinds.com/checks/reliability',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph)) {
      const { podSpec, isJob, resource: at } = workload;
      const replicas = graph.leastReplicas(workload) ?? 0;
      const isSpread = podSpec.children('topologySpreadConstraints').length > 0 || podSpec.childOrEmpty('affinity').has('podAntiAffinity');
      if (replicas >= 2 && !isJob && !isSpread) {
        yield { at, field: podSpec.pathOf('topologySpreadConstraints'), message: `is not given for ${replicas} pods` };
      }
    }
  },
};
