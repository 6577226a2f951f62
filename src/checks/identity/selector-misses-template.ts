import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

/** Deployments are judged by the rules of the API server that the constructs use too. */
const KINDS = new Set(['apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', '/ReplicationController']);

export const SELECTOR_MISSES_TEMPLATE: Check = {
  id: 'identity/selector-misses-template',
  title: 'the selector of a workload does not choose its own pods',
  severity: Severity.FATAL,
  cause: 'The API server refuses a workload that would never find the pods that it makes.',
  fix: "give 'spec.template.metadata.labels' all labels of 'spec.selector'",
  links: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-selector'],
  *find({ workloads }) {
    for (const { resource, selector, labels } of workloads) {
      if (!KINDS.has(resource.type) || selector === undefined) {
        continue;
      }
      if (selector.isEmpty) {
        yield { at: resource, field: 'spec.selector', message: 'must name at least one label', fix: 'write the labels of the pods into it' };
      } else if (!selector.matches(labels)) {
        const having = labels.size === 0 ? 'have no labels' : `have the labels ${someOf([...labels], ([key, value]) => `${key}=${value}`)}`;
        yield { at: resource, field: 'spec.selector', message: `asks for ${selector}, but the pods of the template ${having}` };
      }
    }
  },
};
