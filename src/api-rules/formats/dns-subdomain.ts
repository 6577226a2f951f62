const PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export const DNS_SUBDOMAIN_RULE =
  'must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part';

/** Labels with dots between them, as in RFC 1123: 'shop.example'. One label may be longer than 63 characters. */
export function isDnsSubdomain(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 253 && PATTERN.test(value);
}
