const PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export const DNS_LABEL_RULE =
  'must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit';

/** A label as in RFC 1123: 'web', '1st-try'. */
export function isDnsLabel(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 63 && PATTERN.test(value);
}
