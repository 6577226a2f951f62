import { Cidr, cidrContains, parseCidr } from '../api-rules/formats/cidr';

/** Networks that the internet does not route. */
export const PRIVATE_NETWORKS: readonly string[] = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
];

export const PRIVATE: readonly Cidr[] = PRIVATE_NETWORKS.map((network) => parseCidr(network)!);

/** Whether no address of a network is in the internet. */
export function isPrivate(network: Cidr): boolean {
  return PRIVATE.some((one) => cidrContains(one, network));
}
