import { Fields } from '../fields';
import { judgeBackendReference, judgeGatewayReference } from './gateway-reference';
import { judgeCors } from './http-route-cors';
import { judgeHeaderModifier, judgeRequestRedirect, judgeUrlRewrite } from './http-route-filter-kinds';
import { OTHER_DEFINITIONS } from './other-definitions';
import { alternatives } from '../../text/alternatives';

const MOST_FILTERS = 16;

/** The field of each type of filter, and the rules for what is in it. */
const KINDS: ReadonlyMap<string, readonly [name: string, judge: (content: Fields) => void]> = new Map([
  ['RequestHeaderModifier', ['requestHeaderModifier', judgeHeaderModifier] as const],
  ['ResponseHeaderModifier', ['responseHeaderModifier', judgeHeaderModifier] as const],
  ['RequestMirror', ['requestMirror', judgeMirror] as const],
  ['RequestRedirect', ['requestRedirect', judgeRequestRedirect] as const],
  ['URLRewrite', ['urlRewrite', judgeUrlRewrite] as const],
  ['ExtensionRef', ['extensionRef', judgeExtension] as const],
  ['CORS', ['cors', judgeCors] as const],
  ['ExternalAuth', ['externalAuth', () => undefined] as const],
]);

const REPEATABLE = ['RequestMirror', 'ExtensionRef'];

/** What is changed in requests and responses, by a rule or for one backend. */
export function judgeFilters(owner: Fields): void {
  if (owner.list('filters').length > MOST_FILTERS) {
    owner.refuse('http-route/filters-contradict', 'filters', `must have at most ${MOST_FILTERS} filters`, 'remove the others', OTHER_DEFINITIONS);
  }
  const types = new Set<string>();
  for (const filter of owner.children('filters')) {
    const type = filter.text('type') ?? '';
    if (types.has(type) && KINDS.has(type) && !REPEATABLE.includes(type)) {
      filter.refuse('http-route/filters-contradict', 'type', 'must not be used twice in a list', 'make one filter of the two');
    }
    types.add(type);
    judgeFilter(filter, type);
  }
  if (types.has('RequestRedirect') && types.has('URLRewrite')) {
    owner.refuse('http-route/filters-contradict', 'filters', 'must not have both RequestRedirect and URLRewrite', 'keep one of them');
  }
}

/** Whether a filter puts another prefix in place of the one that a request came in by. */
export function replacesPrefix(filter: Fields, action: string): boolean {
  const path = filter.child(action)?.child('path');
  return path?.text('type') === 'ReplacePrefixMatch' && path.has('replacePrefixMatch');
}

function judgeFilter(filter: Fields, type: string): void {
  if (!KINDS.has(type)) {
    filter.refuse('http-route/invalid-filter-type', 'type', `must be ${alternatives([...KINDS.keys()])}`, 'correct the type', OTHER_DEFINITIONS);
  }
  for (const [kind, [name, judgeContent]] of KINDS) {
    const content = filter.child(name);
    if (kind !== type && filter.has(name)) {
      filter.refuse('http-route/invalid-filter-type', name, `must not be set unless 'type' is ${kind}`, 'make another filter of it');
    } else if (kind === type && !filter.has(name)) {
      filter.refuse('http-route/invalid-filter-type', name, `must be given when 'type' is ${kind}`, 'say what the filter does');
    }
    if (content !== undefined) {
      judgeContent(content);
    }
  }
}

function judgeMirror(mirror: Fields): void {
  judgeBackendReference(mirror.childOrEmpty('backendRef'), 'http-route/invalid-filter');
  const percent = mirror.whole('percent');
  if (percent !== undefined && (percent < 0 || percent > 100)) {
    mirror.refuse('http-route/invalid-filter', 'percent', 'must be a whole number from 0 to 100', 'omit it for all requests');
  }
  const fraction = mirror.child('fraction');
  if (fraction === undefined) {
    return;
  }
  if (mirror.has('percent')) {
    mirror.refuse('http-route/invalid-filter', 'fraction', "must not be set together with 'percent'", 'keep one of them');
  }
  const numerator = fraction.whole('numerator') ?? -1;
  const denominator = fraction.whole('denominator') ?? 100;
  if (numerator < 0 || denominator < 1 || numerator > denominator) {
    fraction.refuse('http-route/invalid-filter', 'numerator', "must be a whole number from 0 to 'denominator'", 'correct the fraction');
  }
}

function judgeExtension(reference: Fields): void {
  judgeGatewayReference(reference, 'http-route/invalid-filter');
  for (const name of ['group', 'kind']) {
    if (!reference.has(name)) {
      reference.refuse('http-route/invalid-filter', name, 'must be given', 'name the object completely');
    }
  }
}
