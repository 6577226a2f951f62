import { BalancerPort, ServedPods } from './balancer';
import { isIP } from '../api-rules/formats/ip';
import { isPortNumber } from '../api-rules/formats/port-number';
import { Look } from '../controllers/look';
import { SeenObject } from '../controllers/seen-objects';

const POLICIES = ['Cluster', 'Local'];
const AFFINITY_SECONDS = 10800;

/** By the names that were valid at any time. */
const DISTRIBUTIONS: ReadonlyMap<string, string> = new Map([
  ['PreferClose', 'PreferSameZone'], ['PreferSameZone', 'PreferSameZone'], ['PreferSameNode', 'PreferSameNode'],
]);

/** What Kubernetes reads of a Service, with the API's defaults. */
export function servedPods({ spec }: SeenObject): ServedPods {
  const distribution = spec.text('trafficDistribution', (text) => DISTRIBUTIONS.has(text));
  return {
    ports: spec.children('ports').flatMap(portOf).sort((a, b) => a.number - b.number || (a.protocol < b.protocol ? -1 : 1)),
    selector: selectorIn(spec),
    nodePorts: spec.flag('allocateLoadBalancerNodePorts') ?? true,
    externalTrafficPolicy: spec.text('externalTrafficPolicy', isPolicy) ?? 'Cluster',
    healthCheckNodePort: spec.whole('healthCheckNodePort', isPortNumber),
    internalTrafficPolicy: spec.text('internalTrafficPolicy', isPolicy) ?? 'Cluster',
    trafficDistribution: distribution === undefined ? undefined : DISTRIBUTIONS.get(distribution),
    affinitySeconds: affinityIn(spec),
    clusterIP: spec.text('clusterIP', isIP),
    ipFamilies: spec.texts('ipFamilies', (families) => families.every((family) => family === 'IPv4' || family === 'IPv6')),
    ipFamilyPolicy: spec.text('ipFamilyPolicy', (text) => ['SingleStack', 'PreferDualStack', 'RequireDualStack'].includes(text)),
    publishNotReadyAddresses: spec.flag('publishNotReadyAddresses') ?? false,
  };
}

function portOf(port: Look): BalancerPort[] {
  const number = port.whole('port', isPortNumber);
  return number === undefined ? [] : [{
    number,
    protocol: port.text('protocol', (text) => ['TCP', 'UDP', 'SCTP'].includes(text)) ?? 'TCP',
    name: port.text('name'),
    target: port.wholeOrText('targetPort') ?? number,
    nodePort: port.whole('nodePort', isPortNumber),
    appProtocol: port.text('appProtocol'),
  }];
}

function selectorIn(spec: Look): { [label: string]: string } {
  const selector = spec.child('selector');
  const labels = selector?.names().map((name) => [name, selector.text(name)] as const) ?? [];
  return Object.fromEntries(labels.filter((label): label is [string, string] => label[1] !== undefined));
}

function affinityIn(spec: Look): number | undefined {
  const affinity = spec.text('sessionAffinity', (text) => text === 'ClientIP' || text === 'None');
  return affinity === 'ClientIP' ? spec.child('sessionAffinityConfig')?.child('clientIP')?.whole('timeoutSeconds') ?? AFFINITY_SECONDS : undefined;
}

function isPolicy(text: string): boolean {
  return POLICIES.includes(text);
}
