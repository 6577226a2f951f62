import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_NETWORK_POLICY: Check = {
  id: 'linters/no-network-policy',
  title: 'no network policy guards an exposed pod',
  severity: Severity.WARNING,
  cause: 'Every pod of the cluster can connect to all its ports, and it can connect to all of them.',
  fix: 'add a NetworkPolicy that chooses the pods and opens the exposed port',
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'https://hub.armosec.io/docs/c-0260',
    'https://polaris.docs.fairwinds.com/checks/security',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph)) {
      const policies = graph.policiesOf(workload);
      if (policies.length === 0) {
        yield { at: workload.resource, field: '', message: 'is guarded by no NetworkPolicy' };
      } else {
        const open = [
          ...(policies.some(({ guardsIngress }) => guardsIngress) ? [] : ['incoming']),
          ...(policies.some(({ guardsEgress }) => guardsEgress) ? [] : ['outgoing']),
        ];
        if (open.length > 0) {
          const message = `is guarded by no NetworkPolicy for ${open.join(' and ')} connections`;
          yield { at: workload.resource, field: '', message, fix: "name both 'Ingress' and 'Egress' in 'policyTypes'", severity: Severity.INFO };
        }
      }
    }
  },
};
