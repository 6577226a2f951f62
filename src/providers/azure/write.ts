import { AZURE, AZURE_DENY_OTHERS, AZURE_INTERNAL, AZURE_IPV4, AZURE_IPV6, AZURE_PROBE } from './facts';
import { isIP } from '../../api-rules/formats/ip';
import { OptionAnnotations, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { healthCheckProblems, healthCheckProtocol } from '../health-check-problems';
import { cannot, classProblems, LoadBalancerIntent, LoadBalancerRendering, sourceRanges, WantedHealthCheck } from '../provider';

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
    provider: AZURE.name,
    annotations: {
      ...writtenBy('allowedClients', {
        [AZURE_INTERNAL]: String(internal),
        // An internal load balancer ignores the source ranges unless it is told to deny the rest.
        ...(internal ? { [AZURE_DENY_OTHERS]: 'true' } : {}),
      }),
      ...writtenBy('staticAddresses', Object.fromEntries(
        intent.staticAddresses.filter(isIP).map((ip) => [ip.includes(':') ? AZURE_IPV6 : AZURE_IPV4, ip]))),
      ...healthCheckAnnotations(intent.healthCheck),
    },
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

function healthCheckAnnotations(check?: WantedHealthCheck): OptionAnnotations {
  return check === undefined ? {} : writtenBy('healthCheck', {
    [`${AZURE_PROBE}protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${AZURE_PROBE}request-path`]: check.path }),
    ...(check.intervalSeconds === undefined ? {} : { [`${AZURE_PROBE}interval`]: String(check.intervalSeconds) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${AZURE_PROBE}num-of-probe`]: String(check.unhealthyThreshold) }),
  });
}
