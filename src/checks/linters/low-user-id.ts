import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

const LOWEST = 10000;

export const LOW_USER_ID: Check = {
  id: 'linters/low-user-id',
  title: 'a container runs as a user that may exist on the node',
  severity: Severity.INFO,
  cause: 'If the program breaks out, it has the rights of that user of the node.',
  fix: 'use a user and a group with a number of 10000 or more',
  links: [
    'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
    'https://avd.aquasec.com/misconfig/ksv020',
    'https://avd.aquasec.com/misconfig/ksv021',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security, podSecurity } of exposedContainers(graph)) {
      for (const name of ['runAsUser', 'runAsGroup']) {
        const id = security.longWhole(name) ?? podSecurity.longWhole(name);
        // Without a number the image decides, which another check is about.
        if (id !== undefined && id < LOWEST) {
          yield { at: workload.resource, field: security.pathOf(name), message: `is ${id} for ${called}` };
        }
      }
    }
  },
};
