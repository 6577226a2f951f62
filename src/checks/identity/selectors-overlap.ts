import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

const CONTROLLERS = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', '/ReplicationController']);
/** Those that take a Pod that nobody owns; a Deployment asks for a label more, and a StatefulSet for a name. */
const ADOPTERS = new Set(['apps/DaemonSet', 'apps/ReplicaSet', '/ReplicationController']);
const NAMED = 3;

export const SELECTORS_OVERLAP: Check = {
  id: 'identity/selectors-overlap',
  title: 'a workload selects the pods of another one',
  severity: Severity.WARNING,
  cause: 'Autoscalers, budgets and selectors of others count the pods of both; a Pod that no controller owns is adopted, and may be deleted.',
  fix: 'give each workload a label of its own, in its selector and in the labels of its pods',
  links: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
    'https://github.com/kubernetes/kubernetes/issues/24152',
    'https://github.com/kubernetes/kubernetes/issues/30028',
  ],
  *find({ workloads, pods }) {
    const chosen = new Map<string, readonly Workload[]>();
    for (const { resource: at, selector, namespace, labels } of workloads) {
      if (!CONTROLLERS.has(at.type) || selector === undefined || selector.isEmpty) {
        continue;
      }
      const adopts = ADOPTERS.has(at.type);
      const key = `${adopts} ${namespace} ${selector}`;
      let all = chosen.get(key);
      if (all === undefined) {
        all = pods.chosen(namespace, selector).filter(({ resource }) => CONTROLLERS.has(resource.type) || (adopts && resource.type === '/Pod'));
        chosen.set(key, all);
      }
      // One more than is named, so that the workload itself may be among them.
      const related = all.slice(0, NAMED + 1).map(({ resource }) => resource).filter((resource) => resource !== at).slice(0, NAMED);
      const count = all.length - (selector.matches(labels) ? 1 : 0);
      if (count > 0) {
        const more = count > related.length ? ` and ${count - related.length} more` : '';
        // A pod that has a controller keeps it, whatever others select.
        const adopted = all.find(({ resource }) => resource.type === '/Pod')?.resource;
        const severity = adopted === undefined ? Severity.WARNING : Severity.ERROR;
        yield {
          at,
          field: 'spec.selector',
          message: `(${selector}) chooses the pods of ${related.join(', ')}${more} too`,
          severity,
          related,
          commonCause: `${[at, ...related].map(String).sort()}`,
        };
      }
    }
  },
};
