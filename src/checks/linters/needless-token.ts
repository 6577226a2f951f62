import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const NEEDLESS_TOKEN: Check = {
  id: 'linters/needless-token',
  title: 'a pod has a token for the API server',
  severity: Severity.INFO,
  cause: 'An attacker who takes over the program can speak to the API server; most programs never do.',
  fix: "set 'automountServiceAccountToken: false' in the pod, if it does not speak to the API server",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
    'https://hub.armosec.io/docs/c-0034',
    'https://avd.aquasec.com/misconfig/ksv036',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, podSpec, namespace } of exposedWorkloads(graph)) {
      const account = graph.resources.find('/ServiceAccount', namespace, podSpec.text('serviceAccountName') || 'default');
      const isMounted = podSpec.flag('automountServiceAccountToken') ?? account?.fields.flag('automountServiceAccountToken') ?? true;
      if (isMounted) {
        yield { at, field: podSpec.pathOf('automountServiceAccountToken'), message: 'is not false, nor is that of its ServiceAccount' };
      }
    }
  },
};
