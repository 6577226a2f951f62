const PATTERN = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

export const SERVICE_NAME_RULE =
  'must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit';

/**
 * The name of a Service: a label as in RFC 1035, which every Kubernetes version accepts.
 *
 * Newer versions let it start with a digit, but clusters and controllers that do not are still around.
 */
export function isServiceName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 63 && PATTERN.test(value);
}
