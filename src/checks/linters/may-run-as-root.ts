import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const MAY_RUN_AS_ROOT: Check = {
  id: 'linters/may-run-as-root',
  title: 'a container may run as root',
  severity: Severity.WARNING,
  cause: 'An attacker who takes over the program is root in the container, and one fault of the kernel away from the node.',
  fix: "set 'runAsNonRoot: true'",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://hub.armosec.io/docs/c-0013',
    'https://avd.aquasec.com/misconfig/ksv012',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security, podSecurity } of exposedContainers(graph)) {
      const user = security.longWhole('runAsUser') ?? podSecurity.longWhole('runAsUser');
      const isRefused = (security.flag('runAsNonRoot') ?? podSecurity.flag('runAsNonRoot')) === true;
      if (!isRefused && !(user !== undefined && user > 0)) {
        yield { at: workload.resource, field: security.pathOf('runAsNonRoot'), message: `is not true for ${called}, nor for its pod` };
      }
    }
  },
};
