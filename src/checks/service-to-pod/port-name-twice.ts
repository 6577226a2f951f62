import { Check } from '../check';
import { Severity } from '../severity';

export const PORT_NAME_TWICE: Check = {
  id: 'service-to-pod/port-name-twice',
  title: 'two containers of a pod give a port the same name',
  severity: Severity.WARNING,
  cause: 'Services and policies that use the name get the port of the first container, and nobody says so.',
  fix: 'rename one of the two ports',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  *find(graph) {
    for (const { resource, containers } of graph.workloads) {
      const owners = new Map<string, string>();
      for (const container of containers) {
        for (const { name, protocol, fields } of container.ports) {
          const key = `${name} ${protocol}`;
          const owner = owners.get(key);
          if (name !== undefined && owner !== undefined && owner !== container.name) {
            yield { at: resource, field: fields.pathOf('name'), message: `is '${name}' in container '${container.name}', as in '${owner}'` };
          }
          owners.set(key, owner ?? container.name);
        }
      }
    }
  },
};
