import { Fields } from '../fields';
import { judgeBackendReference } from './gateway-reference';
import { judgeFilters, replacesPrefix } from './http-route-filter';
import { judgeMatch } from './http-route-match';
import { judgeRetry, judgeTimeouts } from './http-route-timeouts';
import { OTHER_DEFINITIONS } from './other-definitions';

const MOST_MATCHES = 64;
const MOST_BACKENDS = 16;
const HIGHEST_WEIGHT = 1000000;

/** One rule of an HTTPRoute: which requests, what to change, where to send them. */
export function judgeRouteRule(rule: Fields): void {
  if (rule.list('matches').length > MOST_MATCHES) {
    rule.refuse('http-route/too-many-matches', 'matches', `must have at most ${MOST_MATCHES} matches`, 'make another rule of the others', OTHER_DEFINITIONS);
  }
  for (const match of rule.children('matches')) {
    judgeMatch(match);
  }
  judgeFilters(rule);
  judgeBackends(rule);
  judgeRedirect(rule);
  judgePrefix(rule);
  judgeTimeouts(rule.child('timeouts'));
  judgeRetry(rule.child('retry'));
}

function judgeBackends(rule: Fields): void {
  if (rule.list('backendRefs').length > MOST_BACKENDS) {
    rule.refuse('http-route/invalid-backend', 'backendRefs', `must have at most ${MOST_BACKENDS} backends`, 'make another rule of the others', OTHER_DEFINITIONS);
  }
  for (const backend of rule.children('backendRefs')) {
    judgeBackendReference(backend, 'http-route/invalid-backend');
    judgeFilters(backend);
    const weight = backend.whole('weight');
    if (weight !== undefined && (weight < 0 || weight > HIGHEST_WEIGHT)) {
      backend.refuse('http-route/invalid-backend', 'weight', `must be a whole number from 0 to ${HIGHEST_WEIGHT}`, 'omit it for 1');
    }
  }
}

function judgeRedirect(rule: Fields): void {
  const redirects = rule.children('filters').some((filter) => filter.has('requestRedirect'));
  if (redirects && rule.list('backendRefs').length > 0) {
    rule.refuse('http-route/redirect-with-backends', 'backendRefs', 'must not be set together with a filter of type RequestRedirect', 'remove one of them');
  }
}

/** A prefix can be replaced only where it is certain which prefix a request came in by. */
function judgePrefix(rule: Fields): void {
  const matches = rule.children('matches');
  const isCertain = rule.has('matches') ? matches.length === 1 && isPathPrefix(matches[0]) : true;
  if (isCertain) {
    return;
  }
  for (const action of ['requestRedirect', 'urlRewrite']) {
    const isReplacedHere = (owner: Fields): boolean => owner.children('filters').filter((f) => replacesPrefix(f, action)).length === 1;
    if (isReplacedHere(rule) || rule.children('backendRefs').filter(isReplacedHere).length === 1) {
      rule.refuse('http-route/no-prefix-to-replace', 'matches', 'must be exactly one match of type PathPrefix to replace its prefix', 'make a rule for each path');
    }
  }
}

function isPathPrefix(match: Fields): boolean {
  return (match.child('path')?.text('type') ?? 'PathPrefix') === 'PathPrefix';
}
