import { Resource } from './resource';
import { AZURE } from '../providers/azure/facts';
import { CILIUM } from '../providers/cilium/facts';
import { KUBE_VIP } from '../providers/kube-vip/facts';
import { METAL_LB } from '../providers/metal-lb/facts';

/** Where providers read the address that a load balancer shall get, in this order. */
const ANNOTATIONS = [METAL_LB, KUBE_VIP, CILIUM, AZURE].flatMap(({ addressAnnotations = [] }) => addressAnnotations);

/** What asks kube-vip for an address by DHCP. */
const ANY = new Set(['0.0.0.0', '::']);

/** The addresses that a Service asks its load balancer for, each once. */
export function askedAddresses({ spec, annotations }: Resource): string[] {
  const listed = [spec.text('loadBalancerIP') ?? '', ...ANNOTATIONS.map((key) => annotations.get(key) ?? '')];
  const addresses = listed.flatMap((list) => list.split(',')).map((address) => address.trim());
  return [...new Set(addresses)].filter((address) => address !== '' && !ANY.has(address));
}
