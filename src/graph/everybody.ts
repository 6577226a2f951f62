import { NetworkSet } from './network-set';
import { PRIVATE } from './private-network';
import { parseCidr } from '../api-rules/formats/cidr';
import { remembered } from '../collections/remembered';

/** No address of the internet, beside those of private networks. */
const RESERVED = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3'];

/** The addresses of the internet, by family: of IPv6, those that are given out. */
const FAMILIES = [
  NetworkSet.ofBlocks([{ network: parseCidr('0.0.0.0/0')!, holes: [...PRIVATE, ...RESERVED.map((network) => parseCidr(network)!)] }]),
  new NetworkSet(['2000::/3']),
];

const ALL_ADDRESSES = ['0.0.0.0/0', '::/0'].map((network) => new NetworkSet([network]));

/** Whether every address of one family is among them, those of private networks too. */
export function holdsAllAddresses(set: NetworkSet): boolean {
  return ALL_ADDRESSES.some((family) => set.contains(family));
}

/** Whether every address of the internet of one family is among them. */
export function holdsInternet(set: NetworkSet): boolean {
  return FAMILIES.some((family) => set.contains(family));
}

/** Whether networks hold every address of the internet of one family together, however they are split. */
export const holdsEverybody = remembered((networks: readonly string[]): boolean => holdsInternet(new NetworkSet(networks)));
