import { allowedOf, podsOf } from './allowed-pods';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

/** Whoever knows a few of the workloads finds the rest. */
const NAMED = 3;

export const NO_EVICTION: Check = {
  id: 'availability/no-eviction',
  title: 'a disruption budget never lets a pod go',
  severity: Severity.ERROR,
  cause: 'No node with such a pod can be drained: upgrades of the cluster wait for ever, or are forced through.',
  fix: "write 'maxUnavailable: 1', or run more pods than 'minAvailable'",
  links: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/', 'https://github.com/kubernetes/kubernetes/issues/93476'],
  *find(graph) {
    for (const budget of graph.budgets) {
      const { resource: at, workloads, minAvailable, maxUnavailable } = budget;
      const [name, value] = maxUnavailable === undefined ? ['minAvailable', minAvailable] : ['maxUnavailable', maxUnavailable];
      const pods = podsOf(graph, workloads);
      const letsNobodyGo = maxUnavailable === 0 || maxUnavailable === '0%';
      const allowed = pods === undefined || pods < 1 ? undefined : allowedOf(budget, pods);
      const related = workloads.slice(0, NAMED).map(({ resource }) => resource);
      // A lone pod is let down by any budget, which is found below.
      if (letsNobodyGo && (workloads.length === 0 || pods !== 1)) {
        const whose = workloads.length === 0 ? '' : ` of ${related.join(', ')}`;
        yield { at, field: 'spec.maxUnavailable', message: `is ${maxUnavailable}, which lets no pod${whose} be evicted`, related, severity: severityOf(workloads) };
      } else if (allowed !== undefined && allowed <= 0) {
        yield {
          at,
          field: `spec.${name}`,
          message: `is ${value}, and ${related.join(', ')} ${workloads.length === 1 ? 'has' : 'have'} ${pods === 1 ? '1 pod' : `${pods} pods`} at least, of which none may be evicted`,
          severity: pods === 1 ? Severity.WARNING : severityOf(workloads),
          related,
        };
      } else {
        continue;
      }
    }
  },
};

/** Of kinds that are not Kubernetes' own much is a guess, and of pods that something else makes. */
function severityOf(workloads: readonly Workload[]): Severity {
  return workloads.length === 0 || workloads.some(({ isCustom }) => isCustom) ? Severity.WARNING : Severity.ERROR;
}
