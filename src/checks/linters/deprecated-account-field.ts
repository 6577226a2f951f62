import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const DEPRECATED_ACCOUNT_FIELD: Check = {
  id: 'linters/deprecated-account-field',
  title: "a pod names its service account by the field 'serviceAccount'",
  severity: Severity.WARNING,
  cause: 'The field is deprecated: tools that look at the other one see the default account.',
  fix: "write 'serviceAccountName'",
  links: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    'https://docs.kubelinter.io/#/generated/checks?id=deprecated-service-account-field',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, podSpec } of exposedWorkloads(graph)) {
      const account = podSpec.text('serviceAccount');
      if (account && !podSpec.has('serviceAccountName')) {
        yield { at, field: podSpec.pathOf('serviceAccount'), message: `names '${account}' by a deprecated field` };
      }
    }
  },
};
