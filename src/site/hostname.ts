import { isDnsSubdomain } from '../api-rules/formats/dns-subdomain';
import { isIP } from '../api-rules/formats/ip';
import { isWildcardSubdomain } from '../api-rules/formats/wildcard-subdomain';
import { PropertyProblem } from '../text/invalid';

/**
 * What is wrong with the host of a site: it is a DNS name in lower-case ASCII
 * whose labels the DNS can hold, or one with a first label that is `*`.
 */
export function hostProblems(host: string): PropertyProblem[] {
  const labels = typeof host === 'string' ? host.replace(/^\*\./, '').split('.') : [];
  if ((isDnsSubdomain(host) || isWildcardSubdomain(host)) && !isIP(host) && labels.every((label) => label.length <= 63)) {
    return [];
  }
  return [{
    property: 'host',
    rule: "must be a DNS name in lower-case ASCII, not an IP address, with labels of at most 63 characters; '*.' may stand in front",
    value: host,
    fix: "write for example 'shop.example', or the ASCII form ('xn--...') of a name in another script",
  }];
}
