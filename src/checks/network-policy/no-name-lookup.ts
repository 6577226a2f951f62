import { remembered } from '../../collections/remembered';
import { NetworkPolicy, PolicyRule } from '../../graph/network-policy';
import { rulesHolding } from '../../graph/policy-rules';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

/** Of most clusters, and of the pods of OpenShift's own resolver. */
const DNS = [53, 5353];
const NAMES = ['dns', 'dns-udp'];

export const NO_NAME_LOOKUP: Check = {
  id: 'network-policy/no-name-lookup',
  title: 'network policies let pods connect to others and keep them from looking up names',
  severity: Severity.ERROR,
  cause: 'Nothing that the pods reach by its name is found, neither Services of the cluster nor hosts outside.',
  fix: "admit port 53 by UDP and by TCP under 'egress'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic'],
  *find(graph) {
    const told = new Set<NetworkPolicy>();
    for (const workload of graph.workloads) {
      const policies = looksUpNames(workload) ? graph.policiesOf(workload).filter(({ guardsEgress }) => guardsEgress) : [];
      if (policies.some(admitsLookup)) {
        continue;
      }
      // Who may connect to nobody, or to listed networks only, needs no names.
      const opener = policies.find(needsNames);
      if (opener !== undefined && !told.has(opener)) {
        told.add(opener);
        const message = `admits no port 53 for ${workload.resource}`;
        yield { at: opener.resource, field: 'spec.egress', message, related: [workload.resource], commonCause: `${opener.resource}` };
      }
    }
  },
};

function looksUpNames({ podSpec, isOnHostNetwork }: Workload): boolean {
  return !isOnHostNetwork && podSpec.text('dnsPolicy') !== 'None';
}

const admitsLookup = remembered(({ egress }: NetworkPolicy) => DNS.some((port) => rulesHolding(egress, port, 'UDP', NAMES).length > 0));

const needsNames = remembered(({ egress }: NetworkPolicy) => egress.some(goesByNames));

/** Of the API server, whose address each container has in its environment. */
const API_SERVER = 6443;

/** Whether what a rule admits is known by its name: pods, or hosts that may be anywhere. */
function goesByNames({ peers, ports }: PolicyRule): boolean {
  const isForApiServer = ports.length > 0 && ports.every(({ port, endPort }) => port === API_SERVER && endPort === undefined);
  return !isForApiServer && (peers.length === 0 || peers.some(({ ipBlock, network }) => ipBlock === undefined || network?.prefix === 0));
}
