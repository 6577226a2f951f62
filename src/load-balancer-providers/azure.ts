import { healthCheckProblems, healthCheckProtocol } from './health-check-problems';
import { cannot, LoadBalancerIntent, LoadBalancerRendering, sourceRanges } from './provider';
import { LoadBalancerHealthCheck } from '../load-balancer-health-check';
import { PropertyProblem } from '../private/invalid';
import { isIP } from '../rules/formats/ip';
import { TrafficPolicy } from '../traffic-policy';

const LABEL = 'Azure';
const PREFIX = 'service.beta.kubernetes.io/azure-';

/**
 * A Standard Load Balancer of Azure.
 *
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export function azure(intent: LoadBalancerIntent): LoadBalancerRendering {
  const { allowedClients, allocateLoadBalancerNodePorts } = intent;
  const internal = !allowedClients._internetFacing;
  const problems = [...healthCheckProblems(intent.healthCheck, { min: 5, max: 2147483646 }), ...addressProblems(intent.staticAddresses)];

  if (allocateLoadBalancerNodePorts === false && intent.externalTrafficPolicy !== TrafficPolicy.LOCAL) {
    problems.push(cannot(`${LABEL} with pods on every node`, 'allocateLoadBalancerNodePorts', "leave it out, or set 'externalTrafficPolicy' to 'TrafficPolicy.LOCAL'", false));
  }

  return {
    annotations: {
      [`${PREFIX}load-balancer-internal`]: String(internal),
      // An internal load balancer ignores the source ranges unless it is told to deny the rest.
      ...(internal ? { [`${PREFIX}deny-all-except-load-balancer-source-ranges`]: 'true' } : {}),
      ...Object.fromEntries(intent.staticAddresses.filter(isIP).map((ip) => [`${PREFIX}load-balancer-${ip.includes(':') ? 'ipv6' : 'ipv4'}`, ip])),
      ...healthCheckAnnotations(intent.healthCheck),
    },
    spec: {
      ...(intent.loadBalancerClass === undefined ? {} : { loadBalancerClass: intent.loadBalancerClass }),
      ...sourceRanges(allowedClients),
      ...(allocateLoadBalancerNodePorts === undefined ? {} : { allocateLoadBalancerNodePorts }),
    },
    problems,
    keepsClientAddress: intent.externalTrafficPolicy === TrafficPolicy.LOCAL,
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

function healthCheckAnnotations(check?: LoadBalancerHealthCheck): { [key: string]: string } {
  if (!check) {
    return {};
  }
  const probe = `${PREFIX}load-balancer-health-probe-`;
  return {
    [`${probe}protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${probe}request-path`]: check.path }),
    ...(check.interval === undefined ? {} : { [`${probe}interval`]: String(check.interval.toSeconds({ integral: false })) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${probe}num-of-probe`]: String(check.unhealthyThreshold) }),
  };
}
