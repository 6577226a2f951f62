import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const MISSING_SERVICE_ACCOUNT: Check = {
  id: 'pod/missing-service-account',
  title: 'the service account of a workload is missing',
  severity: Severity.WARNING,
  cause: "Without its account no pod is made: 'error looking up service account'.",
  fix: "define the ServiceAccount; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  *find({ workloads, resources }, facts) {
    for (const { podSpec, namespace, resource: at } of workloads) {
      const field = podSpec.text('serviceAccountName') ? 'serviceAccountName' : 'serviceAccount';
      const name = podSpec.text(field);
      if (!name || name === 'default' || resources.find('/ServiceAccount', namespace, name) || isExternal(facts, 'ServiceAccount', namespace, name)) {
        continue;
      }
      const [elsewhere] = resources.findAnywhere('/ServiceAccount', name);
      const hint = elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`;
      yield { at, field: podSpec.pathOf(field), message: `names '${name}', which is not found in these manifests${hint}`, commonCause: `${namespace}/${name}` };
    }
  },
};
