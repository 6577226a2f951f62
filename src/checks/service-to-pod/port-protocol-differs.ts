import { Service, ServicePort } from '../../graph/service';
import { portsNamed } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

export const PORT_PROTOCOL_DIFFERS: Check = {
  id: 'service-to-pod/port-protocol-differs',
  title: 'a Service sends to a port by another protocol than the container declares',
  severity: Severity.ERROR,
  cause: 'A port that has a name is looked up by name and protocol, and is not found; at one that has a number nobody may listen. The Service accepts no connection at it.',
  fix: "write the same 'protocol' in the Service and in the container",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#protocol-support'],
  *find(graph) {
    for (const service of graph.services) {
      for (const port of service.ports) {
        for (const workload of service.workloads) {
          const declared = declaredBy(workload, port);
          if (declared.length > 0 && !declared.includes(port.protocol) && !isSentTo(service, port, declared)) {
            const { resource, isHeadless, workloads } = service;
            const isSure = typeof port.targetPort === 'string' && !isHeadless && workloads.length === 1 && !workload.isCustom;
            yield {
              at: resource,
              field: port.fields.path,
              message: `is ${port.protocol}, but ${typeof port.targetPort === 'string' ? `'${port.targetPort}'` : `port ${port.targetPort}`} of ${workload.resource} is ${declared[0]}`,
              severity: isSure ? Severity.ERROR : Severity.WARNING,
              related: [workload.resource],
            };
            break;
          }
        }
      }
    }
  },
};

/** The protocols by which the pods declare what a Service sends to. */
function declaredBy(workload: Workload, { targetPort }: ServicePort): string[] {
  const ports = typeof targetPort === 'string'
    ? portsNamed(workload, targetPort)
    : workload.containers.flatMap((container) => container.ports.filter(({ number }) => number > 0 && number === targetPort));
  return ports.map(({ protocol }) => protocol);
}

/** Who sends to a number by what is declared too, as for HTTP/3, has only not declared the other one. */
function isSentTo({ ports }: Service, { targetPort }: ServicePort, declared: readonly string[]): boolean {
  return typeof targetPort === 'number' && ports.some((other) => other.targetPort === targetPort && declared.includes(other.protocol));
}
