import { addressWithoutDisguise, IpFamily, parseIp, parseLooseIp, STRICT_IP_SINCE } from './ip';
import { RefusedBy } from '../refused-by';

const PREFIX = /^(0|[1-9][0-9]{0,2})$/;
/** So many bits of an IPv6 address say that an IPv4 one is inside. */
const DISGUISE = 96;
const LOOSE_PREFIX = /^[0-9]+$/;

export const CIDR_RULE =
  'must be an address range such as 10.9.8.0/24 or 2001:db8::/64, without leading zeros and without bits set after the prefix';

export interface Cidr {
  readonly family: IpFamily;
  readonly bytes: number[];
  readonly prefix: number;
}

/** An address range in the strict form that every supported server accepts. */
export function isCidr(value: unknown): boolean {
  return parseCidr(value) !== undefined;
}

/** 'IPv4' or 'IPv6', or nothing if the value is no address range. */
export function cidrFamily(value: unknown): IpFamily | undefined {
  return parseCidr(value)?.family;
}

/** Whether all addresses of the second range are in the first. */
export function cidrContains(outer: Cidr, inner: Cidr): boolean {
  return (
    outer.family === inner.family &&
    outer.prefix <= inner.prefix &&
    outer.bytes.every((byte, i) => byte === maskByte(inner.bytes[i], i, outer.prefix))
  );
}

export function parseCidr(value: unknown): Cidr | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const slash = value.lastIndexOf('/');
  const digits = value.slice(slash + 1);
  const bytes = slash < 0 || !PREFIX.test(digits) ? undefined : parseIp(value.slice(0, slash));
  const prefix = Number(digits);
  if (bytes === undefined || prefix > bytes.length * 8) {
    return undefined;
  }
  if (bytes.some((byte, i) => byte !== maskByte(byte, i, prefix))) {
    return undefined;
  }
  return rangeOf(bytes, prefix);
}

/** A range as older servers read it: with leading zeros, and without the bits after the prefix. */
export function parseLooseCidr(value: unknown): Cidr | undefined {
  const [address, digits, ...others] = typeof value === 'string' ? value.split('/') : [];
  const bytes = parseLooseIp(address);
  const prefix = Number(digits);
  if (bytes === undefined || others.length > 0 || digits === undefined || !LOOSE_PREFIX.test(digits) || prefix > bytes.length * 8) {
    return undefined;
  }
  return rangeOf(bytes.map((byte, i) => maskByte(byte, i, prefix)), prefix);
}

/** Which clusters refuse a range that is not in the strict form; nothing if all do. */
export function cidrRefusedBy(value: unknown): RefusedBy | undefined {
  return parseLooseCidr(value) === undefined ? undefined : { since: STRICT_IP_SINCE };
}

/** The range of a single address; nothing if the text is no address. */
export function hostNetwork(address: string): Cidr | undefined {
  const bytes = parseIp(address);
  return bytes === undefined ? undefined : rangeOf(bytes, bytes.length * 8);
}

/** The range of IPv4 addresses that one of IPv6 stands for ('::ffff:10.0.0.0/104'), or the range itself. */
export function withoutDisguise(cidr: Cidr): Cidr {
  const bytes = addressWithoutDisguise(cidr.bytes);
  return bytes.length < cidr.bytes.length && cidr.prefix >= DISGUISE ? rangeOf(bytes, cidr.prefix - DISGUISE) : cidr;
}

function rangeOf(bytes: number[], prefix: number): Cidr {
  return { family: bytes.length === 4 ? 'IPv4' : 'IPv6', bytes, prefix };
}

/** What is left of the byte at this place under a prefix of so many bits. */
function maskByte(byte: number, place: number, prefix: number): number {
  const bits = Math.min(8, Math.max(0, prefix - place * 8));
  return byte - (byte % 2 ** (8 - bits));
}
