import { holdsEverybody } from './everybody';
import { askedAddresses } from './load-balancer-address';
import { likelyProviders } from './load-balancer-provider';
import { isPrivate } from './private-network';
import { Resource } from './resource';
import { Service } from './service';
import { hostNetwork } from '../api-rules/formats/cidr';
import { remembered } from '../collections/remembered';
import { ALIBABA } from '../providers/alibaba/facts';
import { AWS, AWS_CONTROLLER, AWS_INTERNAL, AWS_SCHEME, AWS_TYPE, EKS_AUTO_MODE } from '../providers/aws/facts';
import { AZURE } from '../providers/azure/facts';
import { ownerOfClass } from '../providers/class-owner';
import { DIGITAL_OCEAN } from '../providers/digital-ocean/facts';
import { GKE } from '../providers/gke/facts';
import { HETZNER } from '../providers/hetzner/facts';
import { IBM } from '../providers/ibm/facts';
import { PROVIDERS } from '../providers/known-providers';
import { OCI } from '../providers/oci/facts';
import { OPEN_STACK } from '../providers/open-stack/facts';
import { SCALEWAY } from '../providers/scaleway/facts';
import { SOURCE_RANGES } from '../providers/source-ranges';
import { TENCENT } from '../providers/tencent/facts';
import { YANDEX } from '../providers/yandex/facts';

/** From where a load balancer can be reached, and what says so. */
export interface LoadBalancerReach {
  readonly reachability: 'internet' | 'networks' | 'private' | 'unknown';
  /** Empty unless it is limited to listed networks. */
  readonly networks: readonly string[];
  readonly reason: string;
}

/** Whose marks of an internal address are looked for, in this order. */
const MARKS = [AWS, GKE, AZURE, DIGITAL_OCEAN, HETZNER, OPEN_STACK, OCI, ALIBABA, YANDEX, TENCENT, IBM, SCALEWAY]
  .flatMap(({ name, internalMarks = [] }) => internalMarks.map(([key, value]) => ({ provider: name, key, value })));

const INTERNAL_CLASSES = new Set(PROVIDERS.flatMap(({ internalClasses = [] }) => internalClasses));

/** What a provider reads of who may connect. */
interface ClientAnnotations {
  /** In whose place it keeps that: the manifests do not show it. */
  readonly keptElsewhere: readonly string[];

  /** Where a list of networks may stand besides `loadBalancerSourceRanges`, which wins. */
  readonly ranges: readonly string[];
}

/** By the provider that owns the class; any of them may serve a load balancer whose class says nothing. */
const CLIENT_ANNOTATIONS: ReadonlyMap<string | undefined, ClientAnnotations> = new Map([undefined, ...PROVIDERS].map((owner) => {
  const reading = owner === undefined ? PROVIDERS : [owner];
  return [owner?.name, {
    keptElsewhere: reading.flatMap(({ clientsElsewhere = [] }) => clientsElsewhere),
    ranges: [SOURCE_RANGES, ...reading.flatMap(({ networkAnnotations = [] }) => networkAnnotations)],
  }] as const;
}));

function clientAnnotations({ spec }: Resource): ClientAnnotations {
  return CLIENT_ANNOTATIONS.get(ownerOfClass(spec.text('loadBalancerClass') ?? ''))!;
}

/** One for all of them: there may be hundreds of thousands. */
const OPEN: LoadBalancerReach = { reachability: 'internet', networks: [], reason: 'a load balancer admits every address unless something else is asked for' };

/** What the manifest of a Service of type LoadBalancer says of its clients. */
export function loadBalancerReach({ resource }: Pick<Service, 'resource'>): LoadBalancerReach {
  return rememberedReach(resource);
}

const rememberedReach = remembered(reachOf);

function reachOf(resource: Resource): LoadBalancerReach {
  const internal = internalBy(resource);
  const elsewhere = clientAnnotations(resource).keptElsewhere.find((key) => resource.annotations.get(key)?.trim());
  const { networks, field } = sourceRangesOf(resource);
  const limits = elsewhere === undefined && networks.length > 0 && !holdsEverybody(networks);
  if (internal !== undefined) {
    return { reachability: 'private', networks: limits ? networks : [], reason: limits ? `${internal}, and ${field}` : internal };
  }
  if (elsewhere !== undefined) {
    return unknown(`${elsewhere} says who may connect, and the manifests do not show it`);
  }
  if (limits) {
    return { reachability: 'networks', networks, reason: field };
  }
  const addresses = askedAddresses(resource).filter((address) => hostNetwork(address) !== undefined);
  if (addresses.length > 0) {
    const open = addresses.find((address) => !isPrivate(hostNetwork(address)!));
    const reason = `its address ${open ?? addresses[0]} is ${open === undefined ? 'in a private network' : 'public'}`;
    return { reachability: open === undefined ? 'private' : 'internet', networks: [], reason };
  }
  const pool = likelyProviders(resource).find(({ hasPools }) => hasPools);
  if (pool !== undefined) {
    return unknown(`${pool.name} takes an address of a pool that the manifests do not show`);
  }
  if (leavesItToEks(resource)) {
    return unknown(`EKS chooses between public and internal unless ${AWS_SCHEME} says it`);
  }
  return networks.length > 0 ? { reachability: 'internet', networks: [], reason: `${field} holds every address` } : OPEN;
}

function unknown(reason: string): LoadBalancerReach {
  return { reachability: 'unknown', networks: [], reason };
}

/** The networks that may connect, and the field that lists them. */
export function sourceRangesOf(resource: Resource): { readonly networks: readonly string[]; readonly field: string } {
  const { spec, annotations } = resource;
  const own = spec.list('loadBalancerSourceRanges').filter((range): range is string => typeof range === 'string').map((range) => range.trim());
  if (own.length > 0) {
    return { networks: own, field: 'spec.loadBalancerSourceRanges' };
  }
  const key = clientAnnotations(resource).ranges.find((candidate) => annotations.get(candidate)?.trim());
  const listed = key === undefined ? [] : annotations.get(key)!.split(',').map(networkOf).filter((range) => range !== '');
  return { networks: listed, field: key === undefined ? 'spec.loadBalancerSourceRanges' : `metadata.annotations[${key}]` };
}

/** What makes the address internal; nothing if it may be public. */
function internalBy({ spec, annotations }: Resource): string | undefined {
  const className = spec.text('loadBalancerClass') ?? '';
  const owner = ownerOfClass(className);
  // The controller of AWS does not look at the older annotation beside the newer one.
  const isSaidByAws = annotations.has(AWS_SCHEME);
  const mark = MARKS.find(({ provider, key, value }) => (
    annotations.has(key) && (owner === undefined || provider === owner) && !(isSaidByAws && key === AWS_INTERNAL) && value.test(annotations.get(key)!)
  ));
  if (mark !== undefined) {
    return `${mark.key}: ${annotations.get(mark.key)}`;
  }
  if (INTERNAL_CLASSES.has(className)) {
    return `loadBalancerClass: ${className}`;
  }
  // The AWS Load Balancer Controller makes internal ones unless it is told otherwise, the older one in Kubernetes does not.
  const isControllers = className.startsWith(AWS_CONTROLLER) || ['external', 'nlb-ip'].includes(annotations.get(AWS_TYPE) ?? '');
  const isPublic = isSaidByAws ? annotations.get(AWS_SCHEME) === 'internet-facing' : annotations.get(AWS_INTERNAL) === 'false';
  return isControllers && !isPublic ? 'the AWS Load Balancer Controller makes it internal unless something else is asked for' : undefined;
}

/** DigitalOcean writes 'cidr:203.0.113.0/24' and 'ip:203.0.113.7'. */
function networkOf(listed: string): string {
  const text = listed.trim();
  if (!text.startsWith('ip:')) {
    return text.replace(/^cidr:/, '');
  }
  const address = text.slice('ip:'.length);
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

function leavesItToEks({ spec, annotations }: Resource): boolean {
  return (spec.text('loadBalancerClass') ?? '').startsWith(EKS_AUTO_MODE) && annotations.get(AWS_SCHEME) !== 'internet-facing';
}
