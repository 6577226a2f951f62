import { NetworkSet } from './network-set';
import { PRIVATE } from './private-network';
import { parseCidr } from '../api-rules/formats/cidr';
import { IpFamily } from '../api-rules/formats/ip';
import { remembered } from '../collections/remembered';

/** No address of the internet, beside those of private networks. */
const RESERVED = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3'];

/** The addresses of the internet, by family: of IPv6, those that are given out. */
const INTERNET: Readonly<Record<IpFamily, NetworkSet>> = {
  IPv4: NetworkSet.ofBlocks([{ network: parseCidr('0.0.0.0/0')!, holes: [...PRIVATE, ...RESERVED.map((network) => parseCidr(network)!)] }]),
  IPv6: new NetworkSet(['2000::/3']),
};

const ALL_ADDRESSES: Readonly<Record<IpFamily, NetworkSet>> = { IPv4: new NetworkSet(['0.0.0.0/0']), IPv6: new NetworkSet(['::/0']) };

/** Whether every address is among them, those of private networks too: of these families, or else of one of them. */
export function holdsAllAddresses(set: NetworkSet, families?: readonly IpFamily[]): boolean {
  return holdsFamilies(set, ALL_ADDRESSES, families);
}

/** Whether every address of the internet is among them: of these families, or else of one of them. */
export function holdsInternet(set: NetworkSet, families?: readonly IpFamily[]): boolean {
  return holdsFamilies(set, INTERNET, families);
}

/** Whether networks hold every address of the internet of one family together, however they are split. */
export const holdsEverybody = remembered((networks: readonly string[]): boolean => holdsInternet(new NetworkSet(networks)));

function holdsFamilies(set: NetworkSet, addresses: Readonly<Record<IpFamily, NetworkSet>>, families: readonly IpFamily[] | undefined): boolean {
  return families === undefined
    ? Object.values(addresses).some((all) => set.contains(all))
    : families.every((family) => set.contains(addresses[family]));
}
