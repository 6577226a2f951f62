import { sendsToPods } from '../../graph/sends-to-pods';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

export const LOCAL_TRAFFIC_FEW_PODS: Check = {
  id: 'availability/local-traffic-few-pods',
  title: 'traffic stays on the node that it comes to, and not many nodes have pods',
  severity: Severity.WARNING,
  cause: "With 'externalTrafficPolicy: Local' a node without a pod drops what comes to it, and during a rollout that may be all of them.",
  fix: 'spread more pods over the nodes by topologySpreadConstraints on kubernetes.io/hostname, or let the balancer check the health of nodes',
  links: ['https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip', 'https://github.com/kubernetes/kubernetes/issues/75262'],
  *find(graph) {
    for (const service of graph.services) {
      const { resource, type, workloads } = service;
      if (sendsToPods(service) || (type !== 'NodePort' && type !== 'LoadBalancer') || resource.spec.text('externalTrafficPolicy') !== 'Local') {
        continue;
      }
      for (const workload of workloads) {
        const replicas = graph.leastReplicas(workload);
        if (replicas !== undefined && replicas > 0 && (replicas < 2 || !isSpread(workload))) {
          yield {
            at: resource,
            field: 'spec.externalTrafficPolicy',
            message: `is Local, and ${workload.resource} has ${replicas < 2 ? `${replicas} pod` : `${replicas} pods that may be on one node`}, so that other nodes answer nobody`,
            related: [workload.resource],
          };
        }
      }
    }
  },
};

function isSpread({ podSpec, resource }: Workload): boolean {
  const constraints = podSpec.children('topologySpreadConstraints').some((constraint) => constraint.text('topologyKey') === 'kubernetes.io/hostname');
  const antiAffinity = podSpec.child('affinity')?.has('podAntiAffinity') ?? false;
  return constraints || antiAffinity || resource.kind === 'DaemonSet';
}
