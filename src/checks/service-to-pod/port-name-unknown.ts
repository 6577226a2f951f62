import { portNames, portsNamed, targetPortOf } from '../../graph/target-port';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const PORT_NAME_UNKNOWN: Check = {
  id: 'service-to-pod/port-name-unknown',
  title: 'a Service sends to a named port that no container declares',
  severity: Severity.ERROR,
  cause: 'The endpoints have no such port: the Service accepts no connection at it.',
  fix: "write the name of a container port, or its number, as 'targetPort'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports', 'https://github.com/kubernetes/kubernetes/issues/109627'],
  *find(graph) {
    for (const { resource, ports, workloads, isHeadless } of graph.services) {
      for (const port of ports.filter(({ targetPort }) => typeof targetPort === 'string')) {
        const without = workloads.filter((workload) => targetPortOf(port, workload) === undefined && portsNamed(workload, `${port.targetPort}`).length === 0);
        if (without.length > 0) {
          const [first] = without;
          const names = someOf(portNames(first));
          const hasPorts = first.containers.some((container) => container.ports.length > 0);
          yield {
            at: resource,
            field: port.fields.pathOf('targetPort'),
            message: `is '${port.targetPort}', which ${first.resource} does not declare; its ports are ${names !== '' ? names : hasPorts ? 'without names' : 'not declared'}`,
            // Without an address of its own its names still lead to the pods, at any port.
            severity: isHeadless || without.length < workloads.length || without.some(({ isCustom }) => isCustom) ? Severity.WARNING : Severity.ERROR,
            related: without.map((workload) => workload.resource),
          };
        }
      }
    }
  },
};

