import { Fields } from '../fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { IP_RULE, ipRefusedBy, isIP } from '../formats/ip';
import { judgeOneOf } from '../one-of';

const POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'];
const MOST_NAMESERVERS = 3;
const MOST_SEARCHES = 32;
const LONGEST_SEARCHES = 2048;

/** The last version that takes neither '_' in search domains nor the root alone. */
const STRICT_SEARCH_UNTIL = 32;
const RELAXED_SEARCH = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;

/** How a pod finds addresses for names. */
export function judgePodDns(spec: Fields): void {
  judgeOneOf(spec, 'pod/invalid-dns', 'dnsPolicy', POLICIES, 'omit it for ClusterFirst');
  for (const alias of spec.children('hostAliases')) {
    judgeHostAlias(alias);
  }
  const config = spec.childOrEmpty('dnsConfig');
  if (spec.text('dnsPolicy') === 'None' && config.list('nameservers').length === 0) {
    config.refuse('pod/invalid-dns', 'nameservers', "must have at least one address when 'dnsPolicy' is None", 'add the address of a name server');
  }
  judgeNameservers(config);
  judgeSearches(config);
  for (const option of config.children('options')) {
    if (!option.text('name')) {
      option.refuse('pod/invalid-dns', 'name', 'must be given', 'name the option');
    }
  }
}

function judgeHostAlias(alias: Fields): void {
  if (!isIP(alias.text('ip'))) {
    alias.refuse('pod/invalid-dns', 'ip', IP_RULE, 'write the address that the names stand for', ipRefusedBy(alias.text('ip')));
  }
  alias.eachText('hostnames', (value, field) => {
    if (!isDnsSubdomain(value)) {
      alias.problems.add({ id: 'pod/invalid-dns', field, value, rule: DNS_SUBDOMAIN_RULE, fix: 'correct the name' });
    }
  });
}

function judgeNameservers(config: Fields): void {
  if (config.list('nameservers').length > MOST_NAMESERVERS) {
    config.refuse('pod/invalid-dns', 'nameservers', `must have at most ${MOST_NAMESERVERS} addresses`, 'remove the others');
  }
  config.eachText('nameservers', (value, field) => {
    if (!isIP(value)) {
      config.problems.add({ id: 'pod/invalid-dns', field, value, rule: IP_RULE, fix: 'write the address of a name server', refusedBy: ipRefusedBy(value) });
    }
  });
}

function judgeSearches(config: Fields): void {
  let length = -1;
  config.eachText('searches', (value, field) => {
    length += Buffer.byteLength(value) + 1;
    if (!isDnsSubdomain(withoutDot(value))) {
      const refusedBy = isRelaxedSearch(value) ? { until: STRICT_SEARCH_UNTIL } : undefined;
      config.problems.add({ id: 'pod/invalid-dns', field, value, rule: DNS_SUBDOMAIN_RULE, fix: 'write the domain without a wildcard', refusedBy });
    }
  });
  if (config.list('searches').length > MOST_SEARCHES || length > LONGEST_SEARCHES) {
    config.refuse('pod/invalid-dns', 'searches', `must have at most ${MOST_SEARCHES} domains with ${LONGEST_SEARCHES} characters`, 'remove some');
  }
}

function isRelaxedSearch(value: string): boolean {
  const domain = withoutDot(value);
  return value === '.' || (domain.length <= 253 && RELAXED_SEARCH.test(domain));
}

function withoutDot(domain: string): string {
  return domain.endsWith('.') ? domain.slice(0, -1) : domain;
}
