import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_MEMORY_LIMIT: Check = {
  id: 'linters/no-memory-limit',
  title: 'a container may take all memory of its node',
  severity: Severity.WARNING,
  cause: 'A leak, or requests from outside that are large enough, take the memory of the other pods of the node.',
  fix: "give 'resources.limits' a 'memory'",
  links: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://hub.armosec.io/docs/c-0271',
    'https://avd.aquasec.com/misconfig/ksv018',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, fields, called } of exposedContainers(graph)) {
      const limits = fields.childOrEmpty('resources').childOrEmpty('limits');
      if (!limits.has('memory')) {
        yield { at: workload.resource, field: limits.pathOf('memory'), message: `is not given for ${called}` };
      }
    }
  },
};
