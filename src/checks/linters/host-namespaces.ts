import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const HOST_NAMESPACES: Check = {
  id: 'linters/host-namespaces',
  title: 'a pod shares the network or the processes of its node',
  severity: Severity.WARNING,
  cause: 'It listens on all addresses of the node past every network policy, and may see the traffic or the processes of others.',
  fix: "remove 'hostNetwork', 'hostPID' and 'hostIPC'",
  links: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://hub.armosec.io/docs/c-0041',
    'https://hub.armosec.io/docs/c-0038',
    'https://avd.aquasec.com/misconfig/ksv009',
  ],
  pack: 'linters',
  *find(graph) {
    for (const { resource: at, podSpec } of exposedWorkloads(graph)) {
      for (const name of ['hostNetwork', 'hostPID', 'hostIPC']) {
        if (podSpec.flag(name) === true) {
          yield { at, field: podSpec.pathOf(name), message: 'is true, which gives the pod that of its node, while clients outside the cluster reach the pod' };
        }
      }
    }
  },
};
