import { Resource } from './resource';

/** Where providers read the address that a load balancer shall get; several are separated by commas. */
const ANNOTATIONS = [
  'metallb.io/loadBalancerIPs',
  'metallb.universe.tf/loadBalancerIPs',
  'kube-vip.io/loadbalancerIPs',
  'lbipam.cilium.io/ips',
  'io.cilium/lb-ipam-ips',
  'service.beta.kubernetes.io/azure-load-balancer-ipv4',
  'service.beta.kubernetes.io/azure-load-balancer-ipv6',
];

/** What asks kube-vip for an address by DHCP. */
const ANY = new Set(['0.0.0.0', '::']);

/** The addresses that a Service asks its load balancer for, each once. */
export function askedAddresses({ spec, annotations }: Resource): string[] {
  const listed = [spec.text('loadBalancerIP') ?? '', ...ANNOTATIONS.map((key) => annotations.get(key) ?? '')];
  const addresses = listed.flatMap((list) => list.split(',')).map((address) => address.trim());
  return [...new Set(addresses)].filter((address) => address !== '' && !ANY.has(address));
}
