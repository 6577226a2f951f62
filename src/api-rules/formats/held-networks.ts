import { Cidr, cidrContains, parseCidr } from './cidr';

/** A network, and those of the same list that it holds. */
export interface Holder {
  readonly text: string;
  readonly cidr: Cidr;
  readonly held: string[];
}

/** The outermost networks of a list that hold others of it; what is no network is left out. */
export function holdersOf(networks: readonly string[]): Holder[] {
  const all = [...new Set(networks)].flatMap((text): Holder[] => {
    const cidr = parseCidr(text);
    return cidr === undefined ? [] : [{ text, cidr, held: [] }];
  });
  // In the order of addresses, a network stands right before all that it holds.
  all.sort((one, other) => compare(one.cidr, other.cidr));
  const outermost: Holder[] = [];
  for (const network of all) {
    const last = outermost[outermost.length - 1];
    if (last !== undefined && cidrContains(last.cidr, network.cidr)) {
      last.held.push(network.text);
    } else {
      outermost.push(network);
    }
  }
  return outermost.filter(({ held }) => held.length > 0);
}

function compare(one: Cidr, other: Cidr): number {
  const place = one.bytes.findIndex((byte, i) => byte !== other.bytes[i]);
  return one.bytes.length - other.bytes.length || (place < 0 ? one.prefix - other.prefix : one.bytes[place] - other.bytes[place]);
}
