import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const PRIVILEGED_CONTAINER: Check = {
  id: 'linters/privileged-container',
  title: 'a container is privileged',
  severity: Severity.ERROR,
  cause: 'It is root on the node: an attacker who takes over the program takes over the node.',
  fix: "remove 'privileged: true', and add the single capability that is needed",
  links: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://hub.armosec.io/docs/c-0057',
    'https://avd.aquasec.com/misconfig/ksv017',
  ],
  pack: 'linters',
  *find(graph) {
    for (const { workload, called, security } of exposedContainers(graph)) {
      if (security.flag('privileged') === true) {
        yield { at: workload.resource, field: security.pathOf('privileged'), message: `is true for ${called}` };
      }
    }
  },
};
