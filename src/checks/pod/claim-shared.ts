import { addsPod } from '../../graph/adds-pod';
import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

const SHAREABLE = ['ReadWriteMany', 'ReadOnlyMany'];
const KINDS = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', 'apps/DaemonSet']);

export const CLAIM_SHARED: Check = {
  id: 'pod/claim-shared',
  title: 'several pods need a volume that only one node can have',
  severity: Severity.WARNING,
  cause: "A 'ReadWriteOnce' volume is attached to one node: pods on others stay in ContainerCreating, and so may a new pod at each rollout.",
  fix: "run one pod with 'strategy.type: Recreate', use a StatefulSet with 'volumeClaimTemplates', or a claim with 'ReadWriteMany'",
  links: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  ],
  *find(graph) {
    for (const workload of graph.workloads) {
      const why = KINDS.has(workload.resource.type) ? whySeveral(workload, graph) : undefined;
      for (const volume of why === undefined ? [] : workload.podSpec.children('volumes')) {
        const name = volume.child('persistentVolumeClaim')?.text('claimName');
        const claim = name ? graph.resources.find('/PersistentVolumeClaim', workload.namespace, name) : undefined;
        const modes = (claim?.spec.list('accessModes') ?? []).filter((mode): mode is string => typeof mode === 'string');
        if (claim !== undefined && modes.length > 0 && !modes.some((mode) => SHAREABLE.includes(mode))) {
          yield {
            at: workload.resource,
            field: `${volume.path}.persistentVolumeClaim.claimName`,
            message: `uses '${name}', which is ${modes.join(', ')}, while ${why}`,
            related: [claim],
          };
        }
      }
    }
  },
};

/** Why there may be more than one pod at a time. */
function whySeveral(workload: Workload, graph: Graph): string | undefined {
  const { resource, replicas } = workload;
  if (resource.type === 'apps/DaemonSet') {
    return 'every node runs a pod';
  }
  const autoscaler = graph.autoscalersOf(workload)[0];
  const most = autoscaler === undefined ? replicas ?? 1 : autoscaler.maxReplicas ?? Infinity;
  if (most > 1) {
    return most === Infinity ? 'an autoscaler may run several pods' : `there are ${autoscaler === undefined ? '' : 'up to '}${most} pods`;
  }
  return most > 0 && addsPod(workload) ? 'a rollout starts the new pod before it ends the old one' : undefined;
}
