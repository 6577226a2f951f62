import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const KEEPS_CAPABILITIES: Check = {
  id: 'linters/keeps-capabilities',
  title: 'a container keeps rights of root that it does not need',
  severity: Severity.INFO,
  cause: 'It may for example forge packets of other pods, by NET_RAW.',
  fix: "set 'capabilities.drop: [ALL]', and add what the program really needs",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    'https://hub.armosec.io/docs/c-0055',
    'https://avd.aquasec.com/misconfig/ksv003',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, called, security } of exposedContainers(graph)) {
      const drop = security.childOrEmpty('capabilities').list('drop');
      if (!drop.some((name) => name === 'ALL' || name === 'all')) {
        yield { at: workload.resource, field: `${security.path}.capabilities.drop`, message: `does not hold 'ALL' for ${called}` };
      }
    }
  },
};
