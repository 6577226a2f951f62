import { closedPorts, listsServicePort } from './port-closed';
import { Check } from '../check';
import { Severity } from '../severity';

export const SERVICE_PORT_IN_POLICY: Check = {
  id: 'network-policy/service-port-in-policy',
  title: 'a network policy names the port of a Service instead of that of its pods',
  severity: Severity.ERROR,
  cause: 'Policies judge packets at the pods, where they have the port of the container: nobody gets in.',
  fix: "write the port of the container, or its name, under 'ports'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/', 'https://github.com/projectcalico/calico/issues/8049'],
  *find(graph) {
    for (const { service, port, workload, number } of closedPorts(graph)) {
      if (!listsServicePort(graph, workload, port, number)) {
        continue;
      }
      for (const { resource, ingress } of graph.policiesOf(workload)) {
        const listed = ingress.flatMap(({ ports }) => ports).find((one) => one.port === port.number && one.protocol === port.protocol);
        if (listed !== undefined) {
          yield {
            at: resource,
            field: listed.fields.pathOf('port'),
            message: `is ${port.number}, the port of ${service.resource}, which leads to ${number}`,
            fix: `write ${number}`,
            related: [service.resource],
          };
        }
      }
    }
  },
};
