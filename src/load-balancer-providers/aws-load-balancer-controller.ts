import { healthCheckProblems, healthCheckProtocol } from './health-check-problems';
import { LoadBalancerIntent, LoadBalancerRendering, Provider, sourceRanges } from './provider';
import { LoadBalancerHealthCheck } from '../load-balancer-health-check';
import { PropertyProblem } from '../private/invalid';
import { PRIVATE_NETWORKS } from '../private/private-networks';
import { isCidr } from '../rules/formats/cidr';
import { isIP } from '../rules/formats/ip';

/**
 * What a Network Load Balancer sends packets to.
 */
export enum AwsTargetType {
  /** The pods, which need addresses of the VPC. */
  IP = 'ip',

  /** The node ports of the nodes. */
  INSTANCE = 'instance',
}

/**
 * Options for `LoadBalancerProvider.awsLoadBalancerController`.
 */
export interface AwsLoadBalancerControllerOptions {
  /**
   * What the load balancer sends packets to.
   *
   * @default AwsTargetType.IP
   */
  readonly targetType?: AwsTargetType;

  /**
   * The networks of the subnets that the load balancer is in, in CIDR notation,
   * which its health checks of `IP` targets come from. The network policy of an
   * `ExposedApp` lets them in beside the clients.
   *
   * @default - the private IPv4 networks 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16
   */
  readonly healthCheckSources?: string[];
}

const LABEL = 'the AWS Load Balancer Controller';
const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

/**
 * A Network Load Balancer, made by the AWS Load Balancer Controller.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export function awsLoadBalancerController(options: AwsLoadBalancerControllerOptions): Provider {
  const targetType = options.targetType ?? AwsTargetType.IP;
  const healthCheckSources = options.healthCheckSources ?? PRIVATE_NETWORKS;

  return (intent: LoadBalancerIntent): LoadBalancerRendering => {
    const { allowedClients, staticAddresses } = intent;
    const internetFacing = allowedClients._internetFacing;
    const allocateNodePorts = intent.allocateLoadBalancerNodePorts ?? (targetType === AwsTargetType.IP ? false : undefined);
    const problems = healthCheckProblems(intent.healthCheck, { min: 5, max: 300 });

    if (targetType === AwsTargetType.INSTANCE && allocateNodePorts === false) {
      problems.push({
        property: 'allocateLoadBalancerNodePorts',
        rule: `must not be false, because ${LABEL} reaches instance targets by their node ports`,
        value: false,
        fix: "leave it out, or use 'AwsTargetType.IP'",
      });
    }
    problems.push(...addressProblems(staticAddresses, internetFacing), ...sourceProblems(healthCheckSources));

    return {
      annotations: {
        // Written out although the controller's own default is internal: other versions and other controllers differ.
        [`${PREFIX}scheme`]: internetFacing ? 'internet-facing' : 'internal',
        [`${PREFIX}nlb-target-type`]: targetType,
        // Without it the pods see the address of the load balancer, and no policy can tell clients apart.
        ...(targetType === AwsTargetType.IP ? { [`${PREFIX}target-group-attributes`]: 'preserve_client_ip.enabled=true' } : {}),
        ...(intent.dualStack ? { [`${PREFIX}ip-address-type`]: 'dualstack' } : {}),
        ...(staticAddresses.length > 0 ? { [`${PREFIX}${internetFacing ? 'eip-allocations' : 'private-ipv4-addresses'}`]: staticAddresses.join(',') } : {}),
        ...healthCheckAnnotations(intent.healthCheck),
      },
      spec: {
        loadBalancerClass: intent.loadBalancerClass ?? 'service.k8s.aws/nlb',
        ...sourceRanges(allowedClients),
        ...(allocateNodePorts === undefined ? {} : { allocateLoadBalancerNodePorts: allocateNodePorts }),
      },
      problems,
      healthCheckSources: targetType === AwsTargetType.IP ? healthCheckSources : [],
      keepsClientAddress: targetType === AwsTargetType.IP || intent.externalTrafficPolicy === 'Local',
    };
  };
}

function sourceProblems(sources: string[]): PropertyProblem[] {
  return sources.flatMap((value, i) => isCidr(value) ? [] : [{
    property: `healthCheckSources[${i}]`, rule: 'must be a network in CIDR notation without host bits', value, fix: "write for example '10.0.0.0/16'",
  }]);
}

function addressProblems(addresses: string[], internetFacing: boolean): PropertyProblem[] {
  return addresses.flatMap((value, i) => {
    const property = `staticAddresses[${i}]`;
    if (internetFacing && !/^eipalloc-[0-9a-f]{8,17}$/.test(value)) {
      return [{ property, rule: `must be the id of an Elastic IP allocation for ${LABEL}`, value, fix: "write for example 'eipalloc-0123456789abcdef0', one for each subnet" }];
    }
    if (!internetFacing && !(isIP(value) && value.includes('.'))) {
      return [{ property, rule: `must be an IPv4 address of the subnet for an internal load balancer of ${LABEL}`, value, fix: "write for example '10.0.0.10', one for each subnet" }];
    }
    return [];
  });
}

function healthCheckAnnotations(check?: LoadBalancerHealthCheck): { [key: string]: string } {
  if (!check) {
    return {};
  }
  return {
    [`${PREFIX}healthcheck-protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${PREFIX}healthcheck-path`]: check.path }),
    ...(check.interval === undefined ? {} : { [`${PREFIX}healthcheck-interval`]: String(check.interval.toSeconds({ integral: false })) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${PREFIX}healthcheck-unhealthy-threshold`]: String(check.unhealthyThreshold) }),
  };
}
