import { DNS_LABEL_RULE, isDnsLabel } from './dns-label';

const STRICT = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** The first version that lets a name start with a digit. */
const RELAXED_SINCE = 36;

const STRICT_RULE =
  'must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit';

/** The rule in words for the names of Services from some Kubernetes version on. */
export function serviceNameRule(minMinor: number): string {
  return minMinor >= RELAXED_SINCE ? DNS_LABEL_RULE : STRICT_RULE;
}

/** The name of a Service: a label as in RFC 1035, or as in RFC 1123 where all versions know it. */
export function isServiceName(value: unknown, minMinor: number = 0): boolean {
  return isDnsLabel(value) && (minMinor >= RELAXED_SINCE || STRICT.test(value as string));
}
