import { isDnsSubdomain } from './dns-subdomain';

export const WILDCARD_SUBDOMAIN_RULE =
  "must start with '*.' and go on with lower-case letters, digits, hyphens or dots, 253 characters in all";

/** '*.shop.example': a star for one whole label, only as the first one. */
export function isWildcardSubdomain(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 253 && value.startsWith('*.') && isDnsSubdomain(value.slice(2));
}
