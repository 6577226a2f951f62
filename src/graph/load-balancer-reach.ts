import { Resource } from './resource';
import { Service } from './service';

import { cidrContains, parseCidr } from '../rules/formats/cidr';
import { parseIp } from '../rules/formats/ip';

/** From where a load balancer can be reached, and what says so. */
export interface LoadBalancerReach {
  readonly reachability: 'internet' | 'networks' | 'private' | 'unknown';
  /** Empty unless it is limited to listed networks. */
  readonly networks: readonly string[];
  readonly reason: string;
}

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const AZURE = 'service.beta.kubernetes.io/azure-';

/** Annotations that make an address internal, by provider, with the values that do. */
const INTERNAL: ReadonlyArray<readonly [key: string, value: RegExp]> = [
  [`${AWS}scheme`, /^internal$/],
  [`${AWS}internal`, /^(true|0\.0\.0\.0\/0)$/],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  [`${AZURE}load-balancer-internal`, /^true$/],
  ['service.beta.kubernetes.io/do-loadbalancer-network', /^INTERNAL$/],
  ['load-balancer.hetzner.cloud/disable-public-network', /^true$/],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/],
  ['oci-network-load-balancer.oraclecloud.com/internal', /^true$/],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', /^private$/],
];

const INTERNAL_CLASSES = new Set(['networking.gke.io/l4-regional-internal']);

/** Where a list of networks may stand besides `loadBalancerSourceRanges`, which wins. */
const RANGES = ['service.beta.kubernetes.io/load-balancer-source-ranges', `${AZURE}allowed-ip-ranges`];

const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'].map((cidr) => parseCidr(cidr)!);

/** What the manifest of a Service of type LoadBalancer says of its clients. */
export function loadBalancerReach({ resource }: Service): LoadBalancerReach {
  const internal = internalBy(resource);
  const { networks, field } = sourceRangesOf(resource);
  const limits = networks.length > 0 && !networks.some(isEverything);
  if (internal !== undefined) {
    return { reachability: 'private', networks: limits ? networks : [], reason: limits ? `${internal}, and ${field}` : internal };
  }
  if (limits) {
    return { reachability: 'networks', networks, reason: field };
  }
  const address = addressOf(resource);
  if (address !== undefined) {
    const reachability = isPrivate(address) ? 'private' : 'internet';
    return { reachability, networks: [], reason: `its address ${address} is ${reachability === 'private' ? 'in a private network' : 'public'}` };
  }
  if (isMetalLb(resource)) {
    return { reachability: 'unknown', networks: [], reason: 'MetalLB takes an address of a pool that the manifests do not show' };
  }
  const reason = networks.length > 0 ? `${field} holds every address` : 'a load balancer admits every address unless it is told otherwise';
  return { reachability: 'internet', networks: [], reason };
}

/** The networks that may connect, and the field that lists them. */
export function sourceRangesOf({ spec, annotations }: Resource): { readonly networks: readonly string[]; readonly field: string } {
  const own = spec.list('loadBalancerSourceRanges').filter((range): range is string => typeof range === 'string').map((range) => range.trim());
  if (own.length > 0) {
    return { networks: own, field: 'spec.loadBalancerSourceRanges' };
  }
  const key = RANGES.find((candidate) => annotations.get(candidate)?.trim());
  const listed = key === undefined ? [] : annotations.get(key)!.split(',').map((range) => range.trim()).filter((range) => range !== '');
  return { networks: listed, field: key === undefined ? 'spec.loadBalancerSourceRanges' : `metadata.annotations[${key}]` };
}

/** What makes the address internal; nothing if it may be public. */
function internalBy({ spec, annotations }: Resource): string | undefined {
  const mark = INTERNAL.find(([key, value]) => value.test(annotations.get(key) ?? ''));
  if (mark !== undefined) {
    return `${mark[0]}: ${annotations.get(mark[0])}`;
  }
  const className = spec.text('loadBalancerClass') ?? '';
  if (INTERNAL_CLASSES.has(className)) {
    return `loadBalancerClass: ${className}`;
  }
  // The AWS Load Balancer Controller makes internal ones unless it is told otherwise, the older one in Kubernetes does not.
  const isControllers = className.startsWith('service.k8s.aws/') || ['external', 'nlb-ip'].includes(annotations.get(`${AWS}type`) ?? '');
  return isControllers && annotations.get(`${AWS}scheme`) !== 'internet-facing' ? 'the AWS Load Balancer Controller makes it internal unless it is told otherwise' : undefined;
}

function addressOf({ spec, annotations }: Resource): string | undefined {
  const address = spec.text('loadBalancerIP') || annotations.get('metallb.io/loadBalancerIPs')?.split(',')[0].trim();
  return address !== undefined && parseIp(address) !== undefined ? address : undefined;
}

function isMetalLb({ spec, annotations }: Resource): boolean {
  return /metallb/.test(spec.text('loadBalancerClass') ?? '') || [...annotations.keys()].some((key) => /^metallb\.(io|universe\.tf)\//.test(key));
}

function isPrivate(address: string): boolean {
  const bytes = parseIp(address)!;
  const host = { family: bytes.length === 4 ? ('IPv4' as const) : ('IPv6' as const), bytes, prefix: bytes.length * 8 };
  return PRIVATE.some((network) => cidrContains(network, host));
}

function isEverything(network: string): boolean {
  return /\/0+$/.test(network);
}
