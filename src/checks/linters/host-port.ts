import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const HOST_PORT: Check = {
  id: 'linters/host-port',
  title: 'a container takes a port of its node',
  severity: Severity.WARNING,
  cause: 'It is open on the node past every Service and source range, and only one such pod fits on a node.',
  fix: "remove 'hostPort', and use a Service",
  links: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://hub.armosec.io/docs/c-0044',
    'https://avd.aquasec.com/misconfig/ksv024',
  ],
  pack: 'linters',
  *find(graph) {
    for (const { resource: at, containers } of exposedWorkloads(graph)) {
      for (const { fields } of containers.flatMap(({ ports }) => ports)) {
        const port = fields.whole('hostPort');
        if (port) {
          yield { at, field: fields.pathOf('hostPort'), message: `takes port ${port} of every node of the pods` };
        }
      }
    }
  },
};
