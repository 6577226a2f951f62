import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

/** Whoever knows a few of the ports finds the rest. */
const NAMED = 8;

export const PORT_NUMBER_UNDECLARED: Check = {
  id: 'service-to-pod/port-number-undeclared',
  title: 'a Service sends to a port that its pods declare under no name or number',
  severity: Severity.WARNING,
  cause: 'A container may listen on ports that it does not declare, but where it declares others this is often the wrong number.',
  fix: "correct 'targetPort', or declare the port in the container",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  *find(graph) {
    const declared = new Map<Workload, ReadonlySet<number>>();
    for (const { resource, ports, workloads } of graph.services) {
      for (const workload of workloads.filter((one) => !declared.has(one))) {
        const numbers = workload.containers.flatMap((container) => container.ports.map(({ number }) => number));
        declared.set(workload, new Set(numbers.filter((number) => number > 0)));
      }
      for (const { targetPort, fields } of ports) {
        const isUndeclared = (numbers: ReadonlySet<number>) => typeof targetPort === 'number' && numbers.size > 0 && !numbers.has(targetPort);
        const workload = workloads.find((one) => isUndeclared(declared.get(one)!));
        if (workload !== undefined) {
          const numbers = [...declared.get(workload)!];
          const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
          yield {
            at: resource,
            field: fields.has('targetPort') ? fields.pathOf('targetPort') : fields.pathOf('port'),
            message: `leads to port ${targetPort} of ${workload.resource}, which declares ${numbers.slice(0, NAMED).join(', ')}${more}`,
            related: [workload.resource],
          };
        }
      }
    }
  },
};
