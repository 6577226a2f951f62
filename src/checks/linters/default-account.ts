import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const DEFAULT_ACCOUNT: Check = {
  id: 'linters/default-account',
  title: 'a pod uses the default service account',
  severity: Severity.INFO,
  cause: 'All rights that somebody gives to this account are given to every other pod without one too.',
  fix: "give it a ServiceAccount of its own by 'serviceAccountName'",
  links: [
    'https://kubernetes.io/docs/concepts/security/service-accounts/',
    'https://docs.kubelinter.io/#/generated/checks?id=default-service-account',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, podSpec } of exposedWorkloads(graph)) {
      const account = podSpec.text('serviceAccountName') || podSpec.text('serviceAccount');
      if (!account || account === 'default') {
        yield { at, field: podSpec.pathOf('serviceAccountName'), message: account ? "is 'default'" : "is not given, which means 'default'" };
      }
    }
  },
};
