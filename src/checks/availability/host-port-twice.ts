import { addsPod } from '../../graph/adds-pod';
import { Check } from '../check';
import { Severity } from '../severity';

export const HOST_PORT_TWICE: Check = {
  id: 'availability/host-port-twice',
  title: 'several pods want the same port of a node',
  severity: Severity.WARNING,
  cause: 'A node has each port once: there cannot be more pods than nodes, and a rollout that adds a pod waits for ever.',
  fix: "remove 'hostPort' and use a Service, or use a DaemonSet",
  links: ['https://kubernetes.io/docs/concepts/configuration/overview/#services'],
  *find(graph) {
    for (const workload of graph.workloads) {
      const replicas = graph.leastReplicas(workload);
      if (workload.resource.kind === 'Pod' || replicas === undefined) {
        continue;
      }
      const surges = replicas > 0 && addsPod(workload);
      const port = workload.containers.flatMap(({ ports }) => ports).find(({ fields }) => (fields.whole('hostPort') ?? 0) > 0);
      if (port !== undefined && (replicas > 1 || surges)) {
        const why = replicas > 1 ? `${replicas} pods` : 'a pod more during a rollout';
        yield { at: workload.resource, field: port.fields.pathOf('hostPort'), message: `is ${port.fields.whole('hostPort')}, for ${why}: a node has room for one` };
      }
    }
  },
};
