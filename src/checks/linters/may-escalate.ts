import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const MAY_ESCALATE: Check = {
  id: 'linters/may-escalate',
  title: 'a container may gain rights',
  severity: Severity.WARNING,
  cause: 'A program inside it can become root by a file that is marked for that.',
  fix: "set 'allowPrivilegeEscalation: false'",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://hub.armosec.io/docs/c-0016',
    'https://avd.aquasec.com/misconfig/ksv001',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security } of exposedContainers(graph)) {
      if (security.flag('allowPrivilegeEscalation') !== false) {
        yield { at: workload.resource, field: security.pathOf('allowPrivilegeEscalation'), message: `is not false for ${called}` };
      }
    }
  },
};
