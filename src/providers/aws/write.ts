import { AWS, AWS_ANNOTATION, AWS_CLASS, AWS_INTERNAL, AWS_SCHEME, AWS_TARGET_TYPE, AWS_TYPE, EIP_ALLOCATION, PRESERVE_CLIENT_ADDRESS } from './facts';
import { AwsTargetType } from './target-type';
import { isCidr } from '../../api-rules/formats/cidr';
import { isIP } from '../../api-rules/formats/ip';
import { PRIVATE_NETWORKS } from '../../api-rules/formats/private-networks';
import { OptionAnnotations, undoes, writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { healthCheckProblems, healthCheckProtocol } from '../health-check-problems';
import { classProblems, LoadBalancerIntent, LoadBalancerRendering, Provider, sourceRanges, sourceRangesAnnotation, WantedClients, WantedHealthCheck } from '../provider';

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
      annotations: {
        ...sourceRangesAnnotation(allowedClients),
        // Written out although the controller's own default is internal: other versions and other controllers differ.
        ...writtenBy('allowedClients', { [AWS_SCHEME]: internetFacing ? 'internet-facing' : 'internal' }),
        [AWS_INTERNAL]: undoes('allowedClients', `the load balancer is ${internetFacing ? 'on the internet' : 'internal'} for them`, String(!internetFacing)),
        ...awsClientAnnotations(allowedClients),
        ...writtenBy('targetType', { [AWS_TARGET_TYPE]: targetType }),
        ...(targetType === AwsTargetType.IP ? {} : {
          [AWS_TYPE]: undoes('targetType', "'nlb-ip' makes the pods the targets", 'external', 'nlb'),
        }),
        ...targetGroupAttributes(targetType, allowedClients),
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

/** Annotations with which the controller no longer admits just the allowed clients. */
export function awsClientAnnotations({ networks }: WantedClients): OptionAnnotations {
  return networks.length === 0 ? {} : {
    [`${AWS_ANNOTATION}security-groups`]: undoes('allowedClients', 'the controller then ignores the networks'),
    [`${AWS_ANNOTATION}security-group-prefix-lists`]: undoes('allowedClients', 'the controller then admits these beside the networks'),
    [`${AWS_ANNOTATION}inbound-sg-rules-on-private-link-traffic`]: undoes('allowedClients', 'private links then get in from everywhere', 'on'),
    [`${AWS_ANNOTATION}disable-nlb-sg`]: undoes('allowedClients', 'nothing then keeps others out', 'false'),
  };
}

/**
 * Without the address of the client no policy can tell clients apart, and the
 * controller ignores the networks. Other attributes of the user come after it.
 */
function targetGroupAttributes(targetType: AwsTargetType, { networks }: WantedClients): OptionAnnotations {
  const written = targetType === AwsTargetType.IP ? `${PRESERVE_CLIENT_ADDRESS}=true` : undefined;
  const join = (given: string) => {
    const own = given.split(',').map((attribute) => attribute.split('=', 2).map((part) => part.trim())).filter(([key]) => key === PRESERVE_CLIENT_ADDRESS);
    const isSaid = own.length > 0 || written === undefined;
    return own.some(([, value]) => value !== 'true') ? undefined : isSaid ? given : `${written},${given}`;
  };
  return written === undefined && networks.length === 0 ? {} : {
    [`${AWS_ANNOTATION}target-group-attributes`]: { option: 'allowedClients', written, join, because: 'the pods have to see the address of the client' },
  };
}

function addressAnnotations(addresses: string[], internetFacing: boolean): OptionAnnotations {
  const [own, other] = internetFacing ? ['eip-allocations', 'private-ipv4-addresses'] : ['private-ipv4-addresses', 'eip-allocations'];
  return {
    ...writtenBy('staticAddresses', { [AWS_ANNOTATION + own]: addresses.join(',') }),
    [AWS_ANNOTATION + other]: undoes('staticAddresses', `the load balancer is ${internetFacing ? 'on the internet' : 'internal'}`),
  };
}

function healthCheckAnnotations(check?: WantedHealthCheck): OptionAnnotations {
  return check === undefined ? {} : writtenBy('healthCheck', {
    [`${AWS_ANNOTATION}healthcheck-protocol`]: healthCheckProtocol(check).toLowerCase(),
    ...(check.path === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-path`]: check.path }),
    ...(check.intervalSeconds === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-interval`]: String(check.intervalSeconds) }),
    ...(check.unhealthyThreshold === undefined ? {} : { [`${AWS_ANNOTATION}healthcheck-unhealthy-threshold`]: String(check.unhealthyThreshold) }),
  });
}
