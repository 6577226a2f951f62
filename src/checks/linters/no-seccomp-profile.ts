import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_SECCOMP_PROFILE: Check = {
  id: 'linters/no-seccomp-profile',
  title: 'a container may make all calls to the kernel',
  severity: Severity.INFO,
  cause: 'Most programs need few of them, and the others are where faults of the kernel are.',
  fix: "set 'seccompProfile.type: RuntimeDefault' for the pod",
  links: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://hub.armosec.io/docs/c-0210',
    'https://avd.aquasec.com/misconfig/ksv030',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security, podSecurity } of exposedContainers(graph)) {
      const profile = security.child('seccompProfile') ?? podSecurity.childOrEmpty('seccompProfile');
      const chosen = profile.text('type');
      if (chosen !== 'RuntimeDefault' && chosen !== 'Localhost') {
        yield { at: workload.resource, field: `${security.path}.seccompProfile.type`, message: `is ${chosen ?? 'not given'} for ${called}` };
      }
    }
  },
};
