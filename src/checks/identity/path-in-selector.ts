import { Check } from '../check';
import { Severity } from '../severity';

const LABEL = 'cdk8s.io/metadata.addr';
/** As cdk8s makes it of a path; a name that somebody chose does not move with the code. */
const ADDRESS = /^c8[0-9a-f]{40}$/;
const KINDS = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', 'batch/Job']);

export const PATH_IN_SELECTOR: Check = {
  id: 'identity/path-in-selector',
  title: 'the selector of a workload depends on where its construct is',
  severity: Severity.WARNING,
  cause: 'The selector of a workload cannot be changed: once the construct is moved or renamed, the API server refuses the new manifest.',
  fix: "select by a label that you choose: 'select: false' and 'select(...)' of cdk8s-plus, or an ExposedApp",
  links: [
    'https://github.com/kubernetes/kubernetes/issues/50808',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates',
  ],
  *find({ workloads }) {
    for (const { resource, selector } of workloads) {
      const address = selector?.valueFor(LABEL);
      if (KINDS.has(resource.type) && address !== undefined && ADDRESS.test(address)) {
        yield {
          at: resource,
          field: `spec.selector.matchLabels[${LABEL}]`,
          message: `is ${address}, which cdk8s-plus makes of the path of the construct`,
        };
      }
    }
  },
};
