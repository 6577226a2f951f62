import { AWS, AWS_ANNOTATION, AWS_CLASS, AWS_SCHEME, AWS_TARGET_TYPE, EIP_ALLOCATION, PRESERVE_CLIENT_ADDRESS } from './facts';
import { attributesNamed } from './target-group-attributes';
import { AwsTargetType } from './target-type';
import { isCidr } from '../../api-rules/formats/cidr';
import { isIP } from '../../api-rules/formats/ip';
import { PRIVATE_NETWORKS } from '../../api-rules/formats/private-networks';
import { OptionAnnotations, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { healthCheckProblems, healthCheckProtocol } from '../health-check-problems';
import { classProblems, LoadBalancerIntent, LoadBalancerRendering, Provider, sourceRanges, WantedHealthCheck } from '../provider';

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
    const internetFacing = allowedClients.internetFacing;
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
    problems.push(
      ...classProblems(AWS.name, intent.loadBalancerClass),
      ...addressProblems(staticAddresses, internetFacing),
      ...sourceProblems(healthCheckSources),
    );

    return {
      provider: AWS.name,
      annotations: {
        // Written out although the controller's own default is internal: other versions and other controllers differ.
        ...writtenBy('allowedClients', { [AWS_SCHEME]: internetFacing ? 'internet-facing' : 'internal' }),
        ...writtenBy('targetType', { [AWS_TARGET_TYPE]: targetType }),
        ...targetGroupAttributes(targetType),
        ...(intent.dualStack ? writtenBy('ipFamilyPolicy', { [`${AWS_ANNOTATION}ip-address-type`]: 'dualstack' }) : {}),
        ...(staticAddresses.length > 0 ? addressAnnotations(staticAddresses, internetFacing) : {}),
        ...healthCheckAnnotations(intent.healthCheck),
      },
      spec: {
        loadBalancerClass: intent.loadBalancerClass ?? AWS_CLASS,
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
    if (internetFacing && !EIP_ALLOCATION.test(value)) {
      return [{ property, rule: `must be the id of an Elastic IP allocation for ${LABEL}`, value, fix: "write for example 'eipalloc-0123456789abcdef0', one for each subnet" }];
    }
    if (!internetFacing && !(isIP(value) && value.includes('.'))) {
      return [{ property, rule: `must be an IPv4 address of the subnet for an internal load balancer of ${LABEL}`, value, fix: "write for example '10.0.0.10', one for each subnet" }];
    }
    return [];
  });
}

/**
 * Without the address of the client no policy can tell clients apart, and the
 * controller ignores the networks. Other attributes of the user come after it.
 */
function targetGroupAttributes(targetType: AwsTargetType): OptionAnnotations {
  const written = `${PRESERVE_CLIENT_ADDRESS}=true`;
  const join = (given: string) => {
    const own = attributesNamed(PRESERVE_CLIENT_ADDRESS, given);
    return own.some((value) => value !== 'true') ? undefined : own.length > 0 ? given : `${written},${given}`;
  };
  return targetType !== AwsTargetType.IP ? {} : {
    [`${AWS_ANNOTATION}target-group-attributes`]: { option: 'allowedClients', written, join, because: 'the pods have to see the address of the client' },
  };
}

function addressAnnotations(addresses: string[], internetFacing: boolean): OptionAnnotations {
  return writtenBy('staticAddresses', { [AWS_ANNOTATION + (internetFacing ? 'eip-allocations' : 'private-ipv4-addresses')]: addresses.join(',') });
}

function healthCheckAnnotations(check?: WantedHealthCheck): OptionAnnotations {
  return check === undefined ? {} : writtenBy('healthCheck', {
    [`${AWS_ANNOTATION}healthcheck-protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-path`]: check.path }),
    ...(check.intervalSeconds === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-interval`]: String(check.intervalSeconds) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-unhealthy-threshold`]: String(check.unhealthyThreshold) }),
  });
}
