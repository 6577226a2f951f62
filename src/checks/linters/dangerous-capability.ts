import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

const DANGEROUS = new Set(['ALL', 'SYS_ADMIN', 'NET_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'BPF', 'DAC_READ_SEARCH']);

export const DANGEROUS_CAPABILITY: Check = {
  id: 'linters/dangerous-capability',
  title: 'a container has a right that leads to the node',
  severity: Severity.ERROR,
  cause: 'With it, an attacker who takes over the program takes over the node.',
  fix: "remove it from 'capabilities.add'",
  links: [
    'https://hub.armosec.io/docs/c-0046',
    'https://avd.aquasec.com/misconfig/ksv005',
    'https://polaris.docs.fairwinds.com/checks/security',
  ],
  pack: 'linters',
  *find(graph) {
    for (const { workload, called, security } of exposedContainers(graph)) {
      const capabilities = security.childOrEmpty('capabilities');
      const dangerous = capabilities.list('add').filter((name): name is string => typeof name === 'string' && DANGEROUS.has(name.replace(/^CAP_/, '')));
      if (dangerous.length > 0) {
        yield { at: workload.resource, field: capabilities.pathOf('add'), message: `gives ${dangerous.join(', ')} to ${called}` };
      }
    }
  },
};
