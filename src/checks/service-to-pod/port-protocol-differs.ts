import { portsNamed } from '../../graph/target-port';
import { Check } from '../check';
import { Severity } from '../severity';

export const PORT_PROTOCOL_DIFFERS: Check = {
  id: 'service-to-pod/port-protocol-differs',
  title: 'a Service sends to a named port by another protocol than the container declares',
  severity: Severity.ERROR,
  cause: 'Ports are looked up by name and protocol: it is not found, and the Service accepts no connection at it.',
  fix: "write the same 'protocol' in the Service and in the container",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#protocol-support'],
  *find(graph) {
    for (const { resource, ports, workloads, isHeadless } of graph.services) {
      for (const { targetPort, protocol, fields } of ports) {
        for (const workload of workloads) {
          const named = typeof targetPort === 'string' ? portsNamed(workload, targetPort) : [];
          if (named.length > 0 && named.every((port) => port.protocol !== protocol)) {
            yield {
              at: resource,
              field: fields.path,
              message: `is ${protocol}, but '${targetPort}' of ${workload.resource} is ${named[0].protocol}`,
              severity: isHeadless || workloads.length > 1 || workload.isCustom ? Severity.WARNING : Severity.ERROR,
              related: [workload.resource],
            };
            break;
          }
        }
      }
    }
  },
};
