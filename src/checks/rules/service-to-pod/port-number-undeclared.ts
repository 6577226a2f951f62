import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const PORT_NUMBER_UNDECLARED: Check = {
  id: 'X-05',
  title: 'a Service sends to a port that its pods declare under no name or number',
  severity: Severity.WARNING,
  cause: 'A container may listen on ports that it does not declare, but where it declares others this is often the wrong number.',
  fix: "correct 'targetPort', or declare the port in the container",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  *find(graph) {
    for (const { resource, ports, workloads } of graph.services) {
      for (const { targetPort, fields } of ports) {
        const workload = workloads.find(({ containers }) => {
          const declared = containers.flatMap((container) => container.ports.map(({ number }) => number));
          return typeof targetPort === 'number' && declared.length > 0 && !declared.includes(targetPort);
        });
        if (workload !== undefined) {
          const declared = workload.containers.flatMap((container) => container.ports.map(({ number }) => number));
          yield {
            at: resource,
            field: fields.has('targetPort') ? fields.pathOf('targetPort') : fields.pathOf('port'),
            message: `leads to port ${targetPort} of ${workload.resource}, which declares ${declared.join(', ')}`,
            related: [workload.resource],
          };
        }
      }
    }
  },
};
