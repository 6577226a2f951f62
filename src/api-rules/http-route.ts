import { Fields } from './fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from './formats/dns-subdomain';
import { isWildcardSubdomain } from './formats/wildcard-subdomain';
import { judgeParents } from './http-route/http-route-parents';
import { judgeRouteRule } from './http-route/http-route-rule';
import { OTHER_DEFINITIONS } from './http-route/other-definitions';

const MOST_HOSTNAMES = 16;
const MOST_RULES = 16;
const MOST_MATCHES = 128;

/** The rules for an HTTPRoute of the Gateway API. */
export function judgeHttpRoute(route: Fields): void {
  const spec = route.childOrEmpty('spec');
  if (!route.has('spec')) {
    route.refuse('http-route/invalid-rules', 'spec', 'must be given', 'say what is routed');
  }
  judgeHostnames(spec);
  judgeParents(spec);
  const rules = spec.children('rules');
  if (spec.has('rules') && (rules.length === 0 || rules.length > MOST_RULES)) {
    spec.refuse('http-route/invalid-rules', 'rules', `must have 1 to ${MOST_RULES} rules`, 'make another route of the others', OTHER_DEFINITIONS);
  }
  const names = new Set<string>();
  let matches = 0;
  for (const rule of rules) {
    judgeName(rule, names);
    judgeRouteRule(rule);
    matches += rule.has('matches') ? rule.list('matches').length : 1;
  }
  if (matches > MOST_MATCHES) {
    spec.refuse('http-route/too-many-matches', 'rules', `must have at most ${MOST_MATCHES} matches in all`, 'make another route of some rules', OTHER_DEFINITIONS);
  }
}

function judgeHostnames(spec: Fields): void {
  if (spec.list('hostnames').length > MOST_HOSTNAMES) {
    spec.refuse('http-route/invalid-hostname', 'hostnames', `must have at most ${MOST_HOSTNAMES} names`, 'make another route of the others', OTHER_DEFINITIONS);
  }
  spec.eachText('hostnames', (value, field) => {
    if (!isDnsSubdomain(value) && !isWildcardSubdomain(value)) {
      const rule = `${DNS_SUBDOMAIN_RULE}; '*.' may stand in front`;
      spec.problems.add({ id: 'http-route/invalid-hostname', field, value, rule, fix: 'write the host name without scheme, port or path' });
    }
  });
}

function judgeName(rule: Fields, names: Set<string>): void {
  const name = rule.text('name');
  if (name === undefined) {
    return;
  }
  if (!isDnsSubdomain(name)) {
    rule.refuse('http-route/invalid-rule-name', 'name', DNS_SUBDOMAIN_RULE, 'choose another name');
  } else if (names.has(name)) {
    rule.refuse('http-route/invalid-rule-name', 'name', 'must not be used twice in a route', 'rename one of the two rules', OTHER_DEFINITIONS);
  }
  names.add(name);
}
