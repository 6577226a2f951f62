import { remembered, rememberedIn } from '../../collections/remembered';
import { admission, guardsOf, UNKNOWN_PODS } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { openPorts } from '../../graph/open-ports';
import { Service, ServicePort } from '../../graph/service';
import { targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check, MOST_RELATED } from '../check';
import { Severity } from '../severity';

/** A port that is exposed and that no rule of the policies of its pods names. */
interface ClosedPort {
  readonly service: Service;
  readonly port: ServicePort;
  readonly workload: Workload;
  readonly number: number;
}

/** Ports that no policy opens to anybody, each once for a workload. */
export const closedPorts = remembered((graph: Graph): readonly ClosedPort[] => [...found(graph)]);

function* found(graph: Graph): Iterable<ClosedPort> {
  for (const { service, port } of openPorts(graph)) {
    for (const workload of service.workloads) {
      const target = targetPortOf(port, workload);
      if (target === undefined) {
        continue;
      }
      // Pods that are not known may be admitted by any rule that names the port.
      const { admitted } = admission(graph, workload, target.number, port.protocol, target.names, UNKNOWN_PODS);
      if (admitted === false) {
        yield { service, port, workload, number: target.number };
      }
    }
  }
}

export const PORT_CLOSED: Check = {
  id: 'network-policy/port-closed',
  title: 'a network policy closes a port that is exposed',
  severity: Severity.ERROR,
  cause: 'Pods that a policy chooses get only what a policy admits: nobody gets in at this port, neither clients nor the controller.',
  fix: "add a rule to a policy of the pods that lists the port of the container under 'ports', with those who may connect under 'from'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  *find(graph) {
    for (const { service, port, workload, number } of closedPorts(graph)) {
      if (!listsServicePort(graph, workload, port, number)) {
        const policies = guardsOf(graph, workload).slice(0, MOST_RELATED).map(({ resource }) => resource);
        yield {
          at: service.resource,
          field: port.fields.path,
          message: `leads to port ${number} of ${workload.resource}, which ${policies.slice(0, 3).join(', ')} close`,
          related: [...policies, workload.resource],
          commonCause: `${workload.resource} ${policies}`,
        };
      }
    }
  },
};

/** Whether somebody wrote the port of the Service where that of the pod is meant. */
export function listsServicePort(graph: Graph, workload: Workload, { number, protocol }: ServicePort, target: number): boolean {
  return number !== target && listedPorts(graph, workload).has(`${protocol} ${number}`);
}

/** The ports that policies list by number. */
const listedPorts = rememberedIn((graph: Graph, workload: Workload): ReadonlySet<string> => {
  const ports = graph.policiesOf(workload).flatMap(({ ingress }) => ingress.flatMap((rule) => rule.ports));
  return new Set(ports.filter(({ port }) => typeof port === 'number').map(({ port, protocol }) => `${protocol} ${port}`));
});
