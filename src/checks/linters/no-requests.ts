import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_REQUESTS: Check = {
  id: 'linters/no-requests',
  title: 'a container asks for no processor time or no memory',
  severity: Severity.WARNING,
  cause: 'The scheduler counts it as nothing: a full node starves it, and it is among the first to be evicted.',
  fix: "give 'resources.requests' a 'cpu' and a 'memory'",
  links: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://hub.armosec.io/docs/c-0268',
    'https://avd.aquasec.com/misconfig/ksv015',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, fields, called } of exposedContainers(graph)) {
      const resources = fields.childOrEmpty('resources');
      // What has a limit and no request gets the limit as its request.
      const given = [resources.childOrEmpty('requests'), resources.childOrEmpty('limits')];
      const missing = ['cpu', 'memory'].filter((name) => !given.some((amounts) => amounts.has(name)));
      if (missing.length > 0) {
        yield { at: workload.resource, field: `${resources.path}.requests`, message: `asks for no ${missing.join(' and no ')} for ${called}` };
      }
    }
  },
};
