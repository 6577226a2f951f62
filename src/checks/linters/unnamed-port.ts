import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const UNNAMED_PORT: Check = {
  id: 'linters/unnamed-port',
  title: 'a container port has no name',
  severity: Severity.INFO,
  cause: 'Services, probes and policies can only refer to its number, so that every change of it must be made in all of them at once.',
  fix: "give the port a 'name'",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    'https://kyverno.io/policies/other/require-container-port-names/require-container-port-names/',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, containers } of exposedWorkloads(graph)) {
      for (const { name, number, fields } of containers.flatMap(({ ports }) => ports)) {
        if (!name) {
          yield { at, field: fields.pathOf('name'), message: `is not given for port ${number}` };
        }
      }
    }
  },
};
