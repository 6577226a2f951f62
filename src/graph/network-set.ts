import { Cidr, hostNetwork, parseLooseCidr, withoutDisguise } from '../api-rules/formats/cidr';

interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/** A set of addresses, made of networks. */
export class NetworkSet {
  /** The addresses of some networks, of each without those of its holes. */
  public static ofBlocks(blocks: ReadonlyArray<{ readonly network: Cidr; readonly holes: readonly Cidr[] }>): NetworkSet {
    return new NetworkSet([], blocks.flatMap(({ network, holes }) => without(spanOf(network), merged(holes.map(spanOf)))));
  }

  private readonly spans: readonly Span[];
  /** What is no network; it can only be compared as a text. */
  private readonly others: ReadonlySet<string>;

  constructor(networks: readonly string[], more: readonly Span[] = []) {
    const spans: Span[] = [...more];
    const others = new Set<string>();
    for (const network of networks) {
      const cidr = parseLooseCidr(network.trim()) ?? hostNetwork(network.trim());
      if (cidr === undefined) {
        others.add(network.trim());
      } else {
        spans.push(spanOf(cidr));
      }
    }
    this.spans = merged(spans);
    this.others = others;
  }

  public contains(other: NetworkSet): boolean {
    let i = 0;
    for (const { first, last } of other.spans) {
      while (i < this.spans.length && this.spans[i].last < first) {
        i++;
      }
      if (i === this.spans.length || this.spans[i].first > first || this.spans[i].last < last) {
        return false;
      }
    }
    return [...other.others].every((text) => this.others.has(text));
  }

  /** Without any network in CIDR notation. */
  public get isEmpty(): boolean {
    return this.spans.length === 0;
  }

  /** Those of each family, of those that it has some of. */
  public byFamily(): NetworkSet[] {
    const families = [this.spans.filter(({ last }) => last < IPV6_START), this.spans.filter(({ last }) => last >= IPV6_START)];
    return families.filter((spans) => spans.length > 0).map((spans) => new NetworkSet([], spans));
  }

  /** Whether a network holds all of its addresses that are of the same family, of which there must be some. */
  public isWithin(network: Cidr): boolean {
    const { first, last } = spanOf(network);
    const family = spanOf({ ...network, bytes: network.bytes.map(() => 0), prefix: 0 });
    const [from, to] = [this.placeOf(family.first), this.placeOf(family.last + 1n)];
    return from < to && this.spans[from].first >= first && this.spans[to - 1].last <= last;
  }

  /** Whether it has addresses in common with a network. */
  public meets(network: Cidr): boolean {
    const { first, last } = spanOf(network);
    const place = this.placeOf(first);
    return place < this.spans.length && this.spans[place].first <= last;
  }

  /** Of the first span that does not end before an address. */
  private placeOf(address: bigint): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.spans[middle].last < address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** All of IPv6 lies behind all of IPv4. */
const IPV6_START = 2n ** 32n;

function spanOf(cidr: Cidr): Span {
  const { family, bytes, prefix } = withoutDisguise(cidr);
  const start = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n) + (family === 'IPv6' ? IPV6_START : 0n);
  return { first: start, last: start + 2n ** BigInt(bytes.length * 8 - prefix) - 1n };
}

/** What is left of a span without others, which come in their order and do not meet. */
function without({ first, last }: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = first;
  for (const hole of holes.filter((one) => one.last >= first && one.first <= last)) {
    if (hole.first > from) {
      left.push({ first: from, last: hole.first - 1n });
    }
    from = hole.last + 1n;
  }
  return from > last ? left : [...left, { first: from, last }];
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: Span[] = [];
  for (const span of sorted) {
    const before = result[result.length - 1];
    if (before !== undefined && before.last + 1n >= span.first && (before.last < IPV6_START) === (span.first < IPV6_START)) {
      result[result.length - 1] = { first: before.first, last: before.last > span.last ? before.last : span.last };
    } else {
      result.push(span);
    }
  }
  return result;
}
