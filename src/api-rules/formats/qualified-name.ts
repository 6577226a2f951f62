import { isDnsSubdomain } from './dns-subdomain';

const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

export const QUALIFIED_NAME_RULE =
  "must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, " +
  "optionally after a domain and '/'";

/** The key of a label and other names with an owner: 'app', 'kubernetes.io/h2c'. */
export function isQualifiedName(value: unknown): boolean {
  if (typeof value !== 'string') {
    return false;
  }
  const slash = value.indexOf('/');
  const name = value.slice(slash + 1);
  return name.length <= 63 && NAME.test(name) && (slash < 0 || isDnsSubdomain(value.slice(0, slash)));
}
