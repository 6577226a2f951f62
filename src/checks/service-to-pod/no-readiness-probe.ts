import { targetPortOf } from '../../graph/target-port';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_READINESS_PROBE: Check = {
  id: 'service-to-pod/no-readiness-probe',
  title: 'a container that clients from outside reach has no readiness probe',
  severity: Severity.WARNING,
  cause: 'A pod gets traffic as soon as its container runs, before it listens: every rollout and every restart answers some requests with errors.',
  fix: "give the container a 'readinessProbe', at least by 'tcpSocket'",
  links: ['https://kubernetes.io/docs/concepts/workloads/pods/probes/'],
  hasOneCause: true,
  *find(graph) {
    const told = new Set<object>();
    for (const service of graph.services.filter((one) => graph.isExposed(one))) {
      // Where a port of TCP leads to the container as well, that is what can be asked.
      for (const port of [...service.ports.filter(isTcp), ...service.ports.filter((one) => !isTcp(one))]) {
        for (const workload of service.workloads) {
          const container = targetPortOf(port, workload)?.container ?? (workload.containers.length === 1 ? workload.containers[0] : undefined);
          if (container === undefined || workload.isJob || container.fields.has('readinessProbe') || told.has(container)) {
            continue;
          }
          told.add(container);
          yield {
            at: workload.resource,
            field: container.fields.path,
            message: `has no readiness probe, and ${service.resource} exposes it`,
            related: [service.resource],
            ...(isTcp(port) ? {} : { severity: Severity.INFO, fix: `ask by a command, or at a port of TCP; nobody can ask a port of ${port.protocol}` }),
          };
        }
      }
    }
  },
};

function isTcp({ protocol }: { readonly protocol: string }): boolean {
  return protocol === 'TCP';
}
