import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const WRITABLE_ROOT: Check = {
  id: 'linters/writable-root',
  title: 'a container may change its own files',
  severity: Severity.INFO,
  cause: 'An attacker who takes over the program can replace it and bring tools along.',
  fix: "set 'readOnlyRootFilesystem: true', and mount an 'emptyDir' where the program writes",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://hub.armosec.io/docs/c-0017',
    'https://avd.aquasec.com/misconfig/ksv014',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security } of exposedContainers(graph)) {
      if (security.flag('readOnlyRootFilesystem') !== true) {
        yield { at: workload.resource, field: security.pathOf('readOnlyRootFilesystem'), message: `is not true for ${called}` };
      }
    }
  },
};
