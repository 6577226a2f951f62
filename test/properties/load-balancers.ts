import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import * as any from './arbitraries';
import { Cluster, Expected, expectedOf, trafficPolicy, ValidService } from './services';
import {
  AllowedClients, AwsTargetType, ExternalLoadBalancerProps, LoadBalancerHealthCheck, LoadBalancerHealthCheckProtocol, LoadBalancerProvider,
  TrafficPolicy,
} from '../../src';
import { holdersOf } from '../../src/api-rules/formats/held-networks';

/** Options of a load balancer that a provider can express, and what is to become of them. */
export interface ValidBalancer {
  readonly options: Omit<ExternalLoadBalancerProps, 'target'>;
  readonly expected: Expected[];

  /** What the provider itself was given. */
  readonly given: { readonly targetType?: AwsTargetType; readonly addressPool?: string };
}

interface Clients {
  readonly allowedClients: AllowedClients;
  readonly cidrs: string[];
  readonly internal: boolean;
}

interface Provided {
  readonly provider: LoadBalancerProvider;
  readonly options: Partial<ExternalLoadBalancerProps>;
  readonly expected: Expected[];
  readonly given?: ValidBalancer['given'];
}

/** None of which lies within another. */
const networks = fc.array(any.cidr, { maxLength: 3 }).filter((cidrs) => holdersOf(cidrs).length === 0);

const publicClients: fc.Arbitrary<Clients> = networks.map((cidrs) => ({
  allowedClients: cidrs.length > 0 ? AllowedClients.cidrs(...cidrs) : AllowedClients.internet(), cidrs, internal: false,
}));

const privateClients: fc.Arbitrary<Clients> = networks.map((cidrs) => ({
  allowedClients: AllowedClients.privateNetwork(...cidrs), cidrs, internal: true,
}));

const clients = fc.oneof(publicClients, privateClients);

export type ProviderName = 'generic' | 'AWS' | 'GKE' | 'Azure' | 'MetalLB';

/** Every provider, with all that it can do. */
const PROVIDED: { readonly [name in ProviderName]: (cluster: Cluster) => fc.Arbitrary<Provided & Clients> } = {
  generic: () => publicClients.chain(generic),
  AWS: () => clients.chain(aws),
  GKE: ({ minor }) => clients.chain((who) => gke(who, minor)),
  Azure: () => clients.chain(azure),
  MetalLB: () => clients.chain(metalLB),
};

/** A load balancer of any provider, or of a named one. */
export function validBalancer(where: Cluster, { pinned }: ValidService, name?: ProviderName): fc.Arbitrary<ValidBalancer> {
  const provided = name === undefined ? fc.oneof(...Object.values(PROVIDED).map((of) => of(where))) : PROVIDED[name](where);
  return fc.tuple(provided, fc.integer(where.range))
    .map(([{ provider, options, expected, given = {}, allowedClients, cidrs }, healthPort]) => {
      const local = (options.externalTrafficPolicy ?? (allowedClients._kind === 'internet' ? undefined : TrafficPolicy.LOCAL)) === TrafficPolicy.LOCAL;
      const healthCheckNodePort = local && !pinned.includes(healthPort) && healthPort % 2 === 0 ? healthPort : undefined;
      return {
        options: { ...options, provider, allowedClients, healthCheckNodePort },
        given,
        expected: [
          ...expected,
          ...expectedOf(['spec'], { healthCheckNodePort, externalTrafficPolicy: options.externalTrafficPolicy }),
          ...(cidrs.length > 0 ? expectedOf(['spec'], { loadBalancerSourceRanges: cidrs }) : []),
        ],
      };
    });
}

function generic(who: Clients) {
  return fc.record({
    loadBalancerClass: any.qualifiedName,
    allocateLoadBalancerNodePorts: fc.boolean(),
    address: fc.oneof(any.ipv4, any.ipv6),
    externalTrafficPolicy: trafficPolicy,
  }, { requiredKeys: [] }).map(({ address, ...options }): Provided & Clients => ({
    ...who,
    provider: LoadBalancerProvider.generic(),
    options: { ...options, ...(address ? { staticAddresses: [address] } : {}) },
    expected: expectedOf(['spec'], { ...options, loadBalancerIP: address }),
  }));
}

function aws(who: Clients) {
  const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';
  const addresses = who.internal ? any.ipv4 : fc.stringMatching(/^eipalloc-[0-9a-f]{8,17}$/);
  return fc.record({
    targetType: fc.constantFrom(AwsTargetType.IP, AwsTargetType.INSTANCE),
    loadBalancerClass: any.qualifiedName,
    allocateLoadBalancerNodePorts: fc.boolean(),
    staticAddresses: fc.array(addresses, { maxLength: 3 }),
    externalTrafficPolicy: trafficPolicy,
    healthCheck: healthCheck(300),
  }, { requiredKeys: [] })
    .filter(({ targetType, allocateLoadBalancerNodePorts }) => targetType !== AwsTargetType.INSTANCE || allocateLoadBalancerNodePorts !== false)
    .map(({ targetType, ...options }): Provided & Clients => ({
      ...who,
      provider: LoadBalancerProvider.awsLoadBalancerController({ targetType }),
      given: { targetType },
      options,
      expected: [
        ...expectedOf(['spec'], { loadBalancerClass: options.loadBalancerClass, allocateLoadBalancerNodePorts: options.allocateLoadBalancerNodePorts }),
        ...annotated({ [`${prefix}nlb-target-type`]: targetType, [`${prefix}scheme`]: who.internal ? 'internal' : 'internet-facing' }),
        ...listed(`${prefix}${who.internal ? 'private-ipv4-addresses' : 'eip-allocations'}`, options.staticAddresses),
        ...checked({ protocol: `${prefix}healthcheck-protocol`, path: `${prefix}healthcheck-path`, interval: `${prefix}healthcheck-interval`, threshold: `${prefix}healthcheck-unhealthy-threshold` }, options.healthCheck),
      ],
    }));
}

function gke(who: Clients, minor: number) {
  const ownClass = `networking.gke.io/l4-regional-${who.internal ? 'internal' : 'external'}`;
  return fc.record({
    loadBalancerClass: fc.constant(ownClass),
    allocateLoadBalancerNodePorts: fc.constant(true),
    staticAddresses: fc.array(any.dnsLabel, { maxLength: 2 }),
    externalTrafficPolicy: trafficPolicy,
  }, { requiredKeys: [] }).map((options): Provided & Clients => ({
    ...who,
    provider: LoadBalancerProvider.gke(),
    options,
    expected: [
      ...expectedOf(['spec'], { loadBalancerClass: options.loadBalancerClass ?? (minor >= 34 ? ownClass : undefined) }),
      ...listed('networking.gke.io/load-balancer-ip-addresses', options.staticAddresses),
    ],
  }));
}

function azure(who: Clients) {
  const prefix = 'service.beta.kubernetes.io/azure-load-balancer-';
  return fc.record({
    loadBalancerClass: any.qualifiedName,
    allocateLoadBalancerNodePorts: fc.boolean(),
    ipv4: any.ipv4,
    ipv6: any.ipv6,
    externalTrafficPolicy: trafficPolicy,
    healthCheck: healthCheck(100000),
  }, { requiredKeys: [] }).map(({ ipv4, ipv6, ...options }): Provided & Clients => ({
    ...who,
    provider: LoadBalancerProvider.azure(),
    options: {
      ...options,
      staticAddresses: [ipv4, ipv6].flatMap((address) => address === undefined ? [] : [address]),
      externalTrafficPolicy: options.allocateLoadBalancerNodePorts === false ? TrafficPolicy.LOCAL : options.externalTrafficPolicy,
    },
    expected: [
      ...expectedOf(['spec'], { loadBalancerClass: options.loadBalancerClass, allocateLoadBalancerNodePorts: options.allocateLoadBalancerNodePorts }),
      ...annotated({ [`${prefix}internal`]: String(who.internal), [`${prefix}ipv4`]: ipv4, [`${prefix}ipv6`]: ipv6 }),
      ...checked({ protocol: `${prefix}health-probe-protocol`, path: `${prefix}health-probe-request-path`, interval: `${prefix}health-probe-interval`, threshold: `${prefix}health-probe-num-of-probe` }, options.healthCheck),
    ],
  }));
}

function metalLB(who: Clients) {
  return fc.record({
    addressPool: any.dnsLabel,
    loadBalancerClass: any.qualifiedName,
    allocateLoadBalancerNodePorts: fc.boolean(),
    staticAddresses: fc.array(fc.oneof(any.ipv4, any.ipv6), { maxLength: 2 }),
    externalTrafficPolicy: trafficPolicy,
  }, { requiredKeys: who.internal ? ['addressPool'] : [] }).map(({ addressPool, ...options }): Provided & Clients => ({
    ...who,
    provider: LoadBalancerProvider.metalLB({ addressPool }),
    given: { addressPool },
    options,
    expected: [
      ...expectedOf(['spec'], { loadBalancerClass: options.loadBalancerClass, allocateLoadBalancerNodePorts: options.allocateLoadBalancerNodePorts }),
      ...annotated({ 'metallb.io/address-pool': addressPool }),
      ...listed('metallb.io/loadBalancerIPs', options.staticAddresses),
    ],
  }));
}

function healthCheck(longest: number): fc.Arbitrary<LoadBalancerHealthCheck> {
  return fc.record({
    protocol: fc.constantFrom(LoadBalancerHealthCheckProtocol.HTTP, LoadBalancerHealthCheckProtocol.HTTPS),
    path: any.path,
    interval: fc.integer({ min: 5, max: longest }).map((seconds) => Duration.seconds(seconds)),
    unhealthyThreshold: fc.integer({ min: 2, max: 10 }),
  }, { requiredKeys: [] });
}

function annotated(annotations: { [key: string]: string | undefined }): Expected[] {
  return expectedOf(['metadata', 'annotations'], annotations);
}

function listed(annotation: string, items: string[] = []): Expected[] {
  return items.length > 0 ? annotated({ [annotation]: items.join(',') }) : [];
}

function checked(keys: { protocol: string; path: string; interval: string; threshold: string }, check?: LoadBalancerHealthCheck): Expected[] {
  return annotated({
    [keys.protocol]: check?.protocol?.toLowerCase(),
    [keys.path]: check?.path,
    [keys.interval]: check?.interval?.toSeconds().toString(),
    [keys.threshold]: check?.unhealthyThreshold?.toString(),
  });
}
