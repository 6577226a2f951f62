import { parseCidr } from '../../rules/formats/cidr';

interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/** A set of addresses, made of networks. */
export class NetworkSet {
  private readonly spans: readonly Span[];
  /** What is no network; it can only be compared as a text. */
  private readonly others: ReadonlySet<string>;

  constructor(networks: readonly string[]) {
    const spans: Span[] = [];
    const others = new Set<string>();
    for (const network of networks) {
      const span = spanOf(network);
      if (span === undefined) {
        others.add(network.trim());
      } else {
        spans.push(span);
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
}

/** All of IPv6 lies behind all of IPv4. */
const IPV6_START = 2n ** 32n;

function spanOf(network: string): Span | undefined {
  const cidr = parseCidr(network.trim());
  if (cidr === undefined) {
    return undefined;
  }
  const { family, bytes, prefix } = cidr;
  const start = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n) + (family === 'IPv6' ? IPV6_START : 0n);
  return { first: start, last: start + 2n ** BigInt(bytes.length * 8 - prefix) - 1n };
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
