import { AwsTargetType, ExternalLoadBalancerProps, IPFamilyPolicy, ServiceOptions } from '../../src';
import { Balancer, BalancerHealthCheck, ProvidedEntry, ServedPods } from '../../src/providers/balancer';
import { ProviderName, ValidBalancer } from '../properties/load-balancers';
import { ValidService } from '../properties/services';

/** What has to be read of a load balancer, by its options. */
export function normalOf(name: ProviderName, { options: served, ports }: ValidService, balancer: ValidBalancer, selector: ServedPods['selector']): Balancer {
  const { nodePort, ...rest } = served;
  return {
    ...servedPodsOf({ ...rest, ports: nodePort === undefined ? ports : ports.map((port) => ({ ...port, nodePort: undefined })) }, balancer, selector),
    ...PROVIDED[name](balancer, served),
  };
}

function servedPodsOf(options: ServiceOptions, { options: wanted }: ValidBalancer, selector: ServedPods['selector']): ServedPods {
  const isLimited = wanted.allowedClients._cidrs.length > 0;
  const { sessionAffinity, sessionAffinityConfig }: any = options.sessionAffinity?._render() ?? {};
  return {
    ports: options.ports!.map(({ port, protocol = 'TCP', name, targetPort, targetPortName, nodePort, appProtocol }) => (
      { number: port, protocol, name, target: targetPortName ?? targetPort ?? port, nodePort, appProtocol }
    )).sort((a, b) => `${String(a.number).padStart(5, '0')} ${a.protocol}` < `${String(b.number).padStart(5, '0')} ${b.protocol}` ? -1 : 1),
    selector,
    nodePorts: true,
    externalTrafficPolicy: wanted.externalTrafficPolicy ?? (isLimited ? 'Local' : 'Cluster'),
    healthCheckNodePort: wanted.healthCheckNodePort,
    internalTrafficPolicy: options.internalTrafficPolicy ?? 'Cluster',
    trafficDistribution: options.trafficDistribution,
    affinitySeconds: sessionAffinity === 'ClientIP' ? sessionAffinityConfig?.clientIP.timeoutSeconds ?? 3 * 60 * 60 : undefined,
    clusterIP: options.clusterIP,
    ipFamilies: options.ipFamilies ?? [],
    ipFamilyPolicy: options.ipFamilyPolicy,
    publishNotReadyAddresses: options.publishNotReadyAddresses ?? false,
  };
}

type OfProvider = (balancer: ValidBalancer, served: ServiceOptions) => ProvidedEntry & Partial<ServedPods>;

const PROVIDED: { readonly [name in ProviderName]: OfProvider } = {
  generic: ({ options }) => ({
    ...common(options), reach: 'unknown', loadBalancerClass: options.loadBalancerClass, nodePorts: options.allocateLoadBalancerNodePorts ?? true,
  }),
  AWS: ({ options, given: { targetType = AwsTargetType.IP } }, { ipFamilyPolicy }) => {
    const toPods = targetType === AwsTargetType.IP;
    return {
      ...common(options),
      loadBalancerClass: options.loadBalancerClass ?? 'service.k8s.aws/nlb',
      targets: toPods ? 'pods' : 'nodes',
      keepsClientAddress: toPods ? true : undefined,
      isDualStack: ipFamilyPolicy === undefined || ipFamilyPolicy === IPFamilyPolicy.SINGLE_STACK ? undefined : true,
      healthCheck: healthCheckOf(options),
      nodePorts: options.allocateLoadBalancerNodePorts ?? !toPods,
    };
  },
  GKE: ({ options }) => ({ ...common(options), loadBalancerClass: undefined }),
  Azure: ({ options }) => {
    const addresses = options.staticAddresses ?? [];
    return {
      ...common(options),
      addresses: [...addresses.filter((ip) => !ip.includes(':')), ...addresses.filter((ip) => ip.includes(':'))],
      loadBalancerClass: options.loadBalancerClass,
      healthCheck: healthCheckOf(options),
      nodePorts: options.allocateLoadBalancerNodePorts ?? true,
    };
  },
  MetalLB: ({ options, given: { addressPool } }) => ({
    ...common(options), reach: 'unknown', addressPool, loadBalancerClass: options.loadBalancerClass, nodePorts: options.allocateLoadBalancerNodePorts ?? false,
  }),
};

function common({ allowedClients, staticAddresses = [] }: ValidBalancer['options']): ProvidedEntry {
  return { reach: allowedClients._internetFacing ? 'internet' : 'internal', networks: [...allowedClients._cidrs].sort(), addresses: staticAddresses };
}

function healthCheckOf({ healthCheck }: Pick<ExternalLoadBalancerProps, 'healthCheck'>): BalancerHealthCheck | undefined {
  return healthCheck === undefined ? undefined : {
    protocol: (healthCheck.protocol?.toLowerCase() ?? (healthCheck.path === undefined ? 'tcp' : 'http')) as BalancerHealthCheck['protocol'],
    path: healthCheck.path,
    intervalMilliseconds: healthCheck.interval?.toMilliseconds(),
    unhealthyThreshold: healthCheck.unhealthyThreshold,
  };
}
