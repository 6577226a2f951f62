import { holdsPort, NetworkPolicy } from '../../../graph/network-policy';
import { Workload } from '../../../graph/workload';
import { Check } from '../../check';
import { Severity } from '../../severity';

const DNS = 53;

/** X-39d */
export const NO_NAME_LOOKUP: Check = {
  id: 'X-39d',
  title: 'network policies keep pods from looking up names',
  severity: Severity.ERROR,
  cause: 'Nothing that the pods reach by its name is found, neither Services of the cluster nor hosts outside.',
  fix: "admit port 53 by UDP and by TCP under 'egress'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic'],
  *find(graph) {
    const told = new Set<NetworkPolicy>();
    for (const workload of graph.workloads) {
      const policies = graph.policiesOf(workload).filter(({ guardsEgress }) => guardsEgress);
      const [first] = policies;
      if (first === undefined || told.has(first) || !looksUpNames(workload)) {
        continue;
      }
      if (!policies.some(({ egress }) => egress.some((rule) => holdsPort(rule, DNS, 'UDP', ['dns'])))) {
        told.add(first);
        yield { at: first.resource, field: 'spec.egress', message: `admits no port 53 for ${workload.resource}`, related: [workload.resource] };
      }
    }
  },
};

function looksUpNames({ podSpec }: Workload): boolean {
  return podSpec.flag('hostNetwork') !== true && podSpec.text('dnsPolicy') !== 'None';
}
