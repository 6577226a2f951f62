import { likelyProviders, providerOfClass } from './load-balancer-provider';
import { Resource } from './resource';
import { AZURE } from '../providers/azure/facts';
import { CILIUM } from '../providers/cilium/facts';
import { KUBE_VIP } from '../providers/kube-vip/facts';
import { METAL_LB } from '../providers/metal-lb/facts';

/** Where providers read the address that a load balancer shall get, in this order. */
const BY_ANNOTATIONS = [METAL_LB, KUBE_VIP, CILIUM, AZURE];

/** What asks kube-vip for an address by DHCP. */
const ANY = new Set(['0.0.0.0', '::']);

/** The addresses that a Service asks its load balancer for where its provider reads them, each once. */
export function askedAddresses(resource: Resource): string[] {
  const { spec, annotations } = resource;
  const owner = providerOfClass(resource);
  const likely = likelyProviders(resource);
  const byField = likely.length > 0 && likely.every(({ hasOwnAddresses }) => hasOwnAddresses) ? '' : spec.text('loadBalancerIP') ?? '';
  const reading = BY_ANNOTATIONS.filter((provider) => owner === undefined || provider === owner);
  const keys = reading.flatMap(({ addressAnnotations = [] }) => addressAnnotations);
  const listed = [byField, ...keys.map((key) => annotations.get(key) ?? '')];
  const addresses = listed.flatMap((list) => list.split(',')).map((address) => address.trim());
  return [...new Set(addresses)].filter((address) => address !== '' && !ANY.has(address));
}
