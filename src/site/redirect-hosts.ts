import { hostProblems } from './hostname';
import { PropertyProblem } from '../text/invalid';
import { PathIngressProps } from '../values/path-ingress-props';

/** What is wrong with the hosts that a site redirects to its own. */
export function redirectHostsProblems({ host, redirectHosts = [] }: Pick<PathIngressProps, 'host' | 'redirectHosts'>): PropertyProblem[] {
  if (redirectHosts.length === 0) {
    return [];
  }
  const target = host === undefined || host.startsWith('*.') ? [{
    property: 'host',
    rule: "must be the name of one host, because 'redirectHosts' are redirected to it",
    ...(host === undefined ? {} : { value: host }),
    fix: "write for example 'host: \"shop.example\"', or leave 'redirectHosts' out",
  }] : [];
  return [...target, ...redirectHosts.flatMap((one, i) => problemsOf(one, redirectHosts.indexOf(one) < i, host).map((problem) => ({ ...problem, property: `redirectHosts[${i}]` })))];
}

function problemsOf(value: string, isTwice: boolean, host: string | undefined): Omit<PropertyProblem, 'property'>[] {
  if (hostProblems(value).length > 0 || value.startsWith('*.')) {
    const rule = "must be a DNS name in lower-case ASCII, without '*', not an IP address, with labels of at most 63 characters";
    return [{ rule, value, fix: "write for example 'www.shop.example', or the ASCII form ('xn--...') of a name in another script" }];
  }
  if (value === host) {
    return [{ rule: "must be another host than 'host', or it would be redirected to itself", value, fix: 'leave it out' }];
  }
  return isTwice ? [{ rule: 'must be listed once', value, fix: 'leave it out' }] : [];
}
