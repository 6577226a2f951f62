import { RefusedBy } from '../refused-by';

const OCTET = /^(0|[1-9][0-9]{0,2})$/;
const LOOSE_OCTET = /^[0-9]+$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;
const LONGEST = 45;
const LONGEST_LOOSE = 253;

/** The first version that takes addresses and ranges in the strict form only. */
export const STRICT_IP_SINCE = 36;

export const IP_RULE = 'must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6';

export type IpFamily = 'IPv4' | 'IPv6';

/**
 * An address in the strict form that every supported server accepts.
 *
 * No leading zeros in IPv4, no zone, and no IPv4 address in the disguise of an IPv6 one ('::ffff:10.0.0.1').
 */
export function isIP(value: unknown): boolean {
  return parseIp(value) !== undefined;
}

/** Which clusters refuse an address that is not in the strict form; nothing if all do. */
export function ipRefusedBy(value: unknown): RefusedBy | undefined {
  return parseLooseIp(value) === undefined ? undefined : { since: STRICT_IP_SINCE };
}

/** 'IPv4' or 'IPv6', or nothing if the value is no address. */
export function ipFamily(value: unknown): IpFamily | undefined {
  const bytes = parseIp(value);
  return bytes === undefined ? undefined : bytes.length === 4 ? 'IPv4' : 'IPv6';
}

/** Whether a text would be read as an IPv4 address by anybody, even with leading zeros. */
export function isLooseIpv4(value: unknown): boolean {
  const parts = typeof value === 'string' && value.length <= 253 ? value.split('.') : [];
  return parts.length === 4 && parts.every((part) => /^[0-9]+$/.test(part) && Number(part) <= 255);
}

/** The 4 or 16 bytes of an address in strict form. */
export function parseIp(value: unknown): number[] | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) {
    return undefined;
  }
  const bytes = value.includes(':') ? parseIpv6(value, OCTET) : parseIpv4(value, OCTET);
  return bytes !== undefined && isMappedIpv4(bytes) ? undefined : bytes;
}

/** The 4 or 16 bytes of an address as older servers read it: with leading zeros, and with IPv4 inside IPv6. */
export function parseLooseIp(value: unknown): number[] | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_LOOSE) {
    return undefined;
  }
  return value.includes(':') ? parseIpv6(value, LOOSE_OCTET) : parseIpv4(value, LOOSE_OCTET);
}

/** The IPv4 address that is inside an IPv6 one, or the address itself. */
export function addressWithoutDisguise(bytes: number[]): number[] {
  return isMappedIpv4(bytes) ? bytes.slice(12) : bytes;
}

function parseIpv4(text: string, octet: RegExp): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => octet.test(part))) {
    return undefined;
  }
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseIpv6(text: string, octet: RegExp): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) {
    return undefined;
  }
  const head = parseGroups(halves[0], halves.length === 1, octet);
  const tail = halves.length === 2 ? parseGroups(halves[1], true, octet) : [];
  if (head === undefined || tail === undefined) {
    return undefined;
  }
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) {
    return undefined;
  }
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function parseGroups(text: string, endsTheAddress: boolean, octet: RegExp): number[] | undefined {
  if (text === '') {
    return [];
  }
  const groups = text.split(':');
  const bytes: number[] = [];
  for (let i = 0; i < groups.length; i++) {
    if (GROUP.test(groups[i])) {
      const number = parseInt(groups[i], 16);
      bytes.push(Math.floor(number / 256), number % 256);
      continue;
    }
    const ipv4 = endsTheAddress && i === groups.length - 1 ? parseIpv4(groups[i], octet) : undefined;
    if (ipv4 === undefined) {
      return undefined;
    }
    bytes.push(...ipv4);
  }
  return bytes;
}

function isMappedIpv4(bytes: number[]): boolean {
  return bytes.length === 16 && bytes[10] === 255 && bytes[11] === 255 && bytes.slice(0, 10).every((byte) => byte === 0);
}
