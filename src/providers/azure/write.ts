import { AZURE, AZURE_ANNOTATION, AZURE_DENY_OTHERS, AZURE_INTERNAL, AZURE_IPV4, AZURE_IPV6, AZURE_NETWORKS, AZURE_PORT, AZURE_PROBE, AZURE_SERVICE_TAGS } from './facts';
import { isIP } from '../../api-rules/formats/ip';
import { OptionAnnotations, undoes, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { healthCheckProblems, healthCheckProtocol } from '../health-check-problems';
import { cannot, classProblems, LoadBalancerIntent, LoadBalancerRendering, sourceRanges, sourceRangesAnnotation, WantedClients, WantedHealthCheck } from '../provider';

const LABEL = AZURE.name;

/**
 * A Standard Load Balancer of Azure.
 *
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export function azure(intent: LoadBalancerIntent): LoadBalancerRendering {
  const { allowedClients, allocateLoadBalancerNodePorts } = intent;
  const internal = !allowedClients.internetFacing;
  const problems = [
    ...healthCheckProblems(intent.healthCheck, { min: 5, max: 2147483646 }),
    ...classProblems(LABEL, intent.loadBalancerClass),
    ...addressProblems(intent.staticAddresses),
  ];

  if (allocateLoadBalancerNodePorts === false && intent.externalTrafficPolicy !== 'Local') {
    problems.push(cannot(`${LABEL} with pods on every node`, 'allocateLoadBalancerNodePorts', "leave it out, or set 'externalTrafficPolicy' to 'TrafficPolicy.LOCAL'", false));
  }

  return {
    annotations: {
      ...sourceRangesAnnotation(allowedClients),
      ...writtenBy('allowedClients', {
        [AZURE_INTERNAL]: String(internal),
        // An internal load balancer ignores the source ranges unless it is told to deny the rest.
        ...(internal ? { [AZURE_DENY_OTHERS]: 'true' } : {}),
      }),
      ...(internal ? { [`${AZURE_ANNOTATION}additional-public-ips`]: undoes('allowedClients', 'the address is internal for them') } : {}),
      ...azureClientAnnotations(allowedClients),
      ...writtenBy('staticAddresses', Object.fromEntries(
        intent.staticAddresses.filter(isIP).map((ip) => [ip.includes(':') ? AZURE_IPV6 : AZURE_IPV4, ip]))),
      ...(intent.staticAddresses.length === 0 ? {} : addressAnnotations()),
      ...healthCheckAnnotations(AZURE_PROBE, intent.healthCheck),
    },
    annotationsOfPort: (port) => ({ ...azurePortAnnotations(port), ...probesOfPort(port, intent.healthCheck) }),
    spec: {
      ...(intent.loadBalancerClass === undefined ? {} : { loadBalancerClass: intent.loadBalancerClass }),
      ...sourceRanges(allowedClients),
      ...(allocateLoadBalancerNodePorts === undefined ? {} : { allocateLoadBalancerNodePorts }),
    },
    problems,
    keepsClientAddress: intent.externalTrafficPolicy === 'Local',
  };
}

function addressProblems(addresses: string[]): PropertyProblem[] {
  const problems: PropertyProblem[] = addresses.flatMap((value, i) => isIP(value) ? [] : [{
    property: `staticAddresses[${i}]`, rule: `must be an IP address for ${LABEL}`, value, fix: "write for example '20.0.0.10'",
  }]);
  const families = addresses.filter(isIP).map((ip) => ip.includes(':'));
  if (new Set(families).size < families.length) {
    problems.push({ property: 'staticAddresses', rule: `must hold one address of each IP family at most for ${LABEL}`, value: addresses, fix: 'leave one out' });
  }
  return problems;
}

/** Annotations that Azure reads before it reads the addresses. */
function addressAnnotations(): OptionAnnotations {
  const names = ['pip-name', 'pip-name-ipv6', 'pip-prefix-id', 'pip-prefix-id-ipv6'];
  return Object.fromEntries(names.map((name) => [`${AZURE_ANNOTATION}${name}`, undoes('staticAddresses', 'Azure takes this address instead')]));
}

/** Annotations by which Azure admits others than the allowed clients, or no longer asks who they are. */
export function azureClientAnnotations({ networks }: WantedClients): OptionAnnotations {
  return {
    [AZURE_NETWORKS]: undoes('allowedClients', 'Azure takes networks from one of the two only'),
    ...networks.length === 0 ? {} : {
      [AZURE_SERVICE_TAGS]: undoes('allowedClients', 'Azure then admits these services beside the networks'),
      [`${AZURE_ANNOTATION}disable-load-balancer-nsg-rule`]: undoes('allowedClients', 'Azure then writes no rules for the networks', 'false'),
      [`${AZURE_ANNOTATION}pls-create`]: undoes('allowedClients', 'clients of a private link come from addresses of the subnet, so that the networks do not tell them apart', 'false'),
    },
  };
}

/** The annotation by which Azure leaves out a port of the Service. */
export function azurePortAnnotations(port: number): OptionAnnotations {
  return { [`${ofPort(port)}no_lb_rule`]: undoes('port', 'the load balancer then does not serve this port', 'false') };
}

function ofPort(port: number): string {
  return `${AZURE_PORT}${port}_`;
}

function healthCheckAnnotations(probe: string, check?: WantedHealthCheck): OptionAnnotations {
  return check === undefined ? {} : writtenBy('healthCheck', {
    [`${probe}protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${probe}request-path`]: check.path }),
    ...(check.intervalSeconds === undefined ? {} : { [`${probe}interval`]: String(check.intervalSeconds) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${probe}num-of-probe`]: String(check.unhealthyThreshold) }),
  });
}

/** What Azure reads for a port instead of what it reads for all. */
function probesOfPort(port: number, check?: WantedHealthCheck): OptionAnnotations {
  const instead = Object.entries(healthCheckAnnotations(`${ofPort(port)}health-probe_`, check)).map(([key, { option, written }]) =>
    [key, undoes(option, 'Azure then checks this port in another way', written!)]);
  return check === undefined ? {} : {
    ...Object.fromEntries(instead),
    [`${ofPort(port)}no_probe_rule`]: undoes('healthCheck', 'Azure then does not check this port', 'false'),
  };
}
