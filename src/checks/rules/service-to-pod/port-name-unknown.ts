import { targetPortOf } from '../../../graph/target-port';
import { Workload } from '../../../graph/workload';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const PORT_NAME_UNKNOWN: Check = {
  id: 'X-04',
  title: 'a Service sends to a named port that no container declares',
  severity: Severity.ERROR,
  cause: 'The endpoints have no such port: the Service accepts no connection at it.',
  fix: "write the name of a container port, or its number, as 'targetPort'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports', 'https://github.com/kubernetes/kubernetes/issues/109627'],
  *find(graph) {
    for (const { resource, ports, workloads, isHeadless } of graph.services) {
      for (const port of ports.filter(({ targetPort }) => typeof targetPort === 'string')) {
        const without = workloads.filter((workload) => targetPortOf(port, workload) === undefined && !hasOtherProtocol(`${port.targetPort}`, workload));
        if (without.length > 0) {
          const names = [...new Set(without.flatMap(namesOf))];
          const hasPorts = without.some(({ containers }) => containers.some((container) => container.ports.length > 0));
          yield {
            at: resource,
            field: port.fields.pathOf('targetPort'),
            message: `is '${port.targetPort}', which ${without[0].resource} does not declare; its ports are ${names.length > 0 ? names.join(', ') : hasPorts ? 'without names' : 'not declared'}`,
            // Without an address of its own its names still lead to the pods, at any port.
            severity: isHeadless || without.length < workloads.length || without.some(({ isCustom }) => isCustom) ? Severity.WARNING : Severity.ERROR,
            related: without.map((workload) => workload.resource),
          };
        }
      }
    }
  },
};

function namesOf({ containers }: Workload): string[] {
  return containers.flatMap(({ ports }) => ports.map(({ name }) => name).filter((name) => name !== undefined));
}

function hasOtherProtocol(name: string, { containers }: Workload): boolean {
  return containers.some(({ ports }) => ports.some((port) => port.name === name));
}
