import { Fields } from '../fields';
import { judgeHeader } from './http-route-match';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { judgeOneOfIfPresent } from '../one-of';
import { OTHER_DEFINITIONS } from './other-definitions';
import { judgeLength } from './text-length';

const MOST_HEADERS = 16;
const LONGEST_PATH = 1024;
const STATUS_CODES = [301, 302, 303, 307, 308];
const REPLACEMENTS: readonly (readonly [type: string, name: string])[] = [
  ['ReplaceFullPath', 'replaceFullPath'],
  ['ReplacePrefixMatch', 'replacePrefixMatch'],
];

/** Headers that are set, added or removed. */
export function judgeHeaderModifier(modifier: Fields): void {
  for (const name of ['set', 'add']) {
    const names = new Set<string>();
    for (const header of modifier.children(name)) {
      judgeHeader(header, 'http-route/invalid-filter', names);
    }
  }
  for (const name of ['set', 'add', 'remove']) {
    if (modifier.list(name).length > MOST_HEADERS) {
      modifier.refuse('http-route/invalid-filter', name, `must have at most ${MOST_HEADERS} headers`, 'remove the others', OTHER_DEFINITIONS);
    }
  }
  const removed = modifier.list('remove');
  if (new Set(removed).size < removed.length) {
    modifier.refuse('http-route/invalid-filter', 'remove', 'must not have a header twice', 'remove one of the two');
  }
  modifier.eachText('remove', () => undefined);
}

/** An answer that sends the client to another address. */
export function judgeRequestRedirect(redirect: Fields): void {
  redirect.problems.refusedBy(OTHER_DEFINITIONS, () =>
    judgeOneOfIfPresent(redirect, 'http-route/invalid-filter', 'scheme', ['http', 'https'], 'omit it for the scheme of the request'));
  judgeTarget(redirect);
  if (redirect.has('port') && !isPortNumber(redirect.raw('port'))) {
    redirect.refuse('http-route/invalid-filter', 'port', PORT_NUMBER_RULE, 'omit it for the port of the scheme');
  }
  if (redirect.has('statusCode') && !STATUS_CODES.includes(redirect.raw('statusCode') as number)) {
    redirect.refuse('http-route/invalid-filter', 'statusCode', 'must be 301, 302, 303, 307 or 308', 'omit it for 302', OTHER_DEFINITIONS);
  }
}

/** A change of the address before a request goes to the backend. */
export function judgeUrlRewrite(rewrite: Fields): void {
  judgeTarget(rewrite);
}

function judgeTarget(target: Fields): void {
  const hostname = target.text('hostname');
  if (hostname !== undefined && !isDnsSubdomain(hostname)) {
    target.refuse('http-route/invalid-filter', 'hostname', DNS_SUBDOMAIN_RULE, 'write a host name without scheme, port or path');
  }
  const path = target.child('path');
  if (path === undefined) {
    return;
  }
  const type = path.text('type') ?? '';
  if (!REPLACEMENTS.some(([known]) => known === type)) {
    path.refuse('http-route/invalid-filter', 'type', 'must be ReplaceFullPath or ReplacePrefixMatch', 'say what is replaced', OTHER_DEFINITIONS);
  }
  for (const [known, name] of REPLACEMENTS) {
    if (type === known && !path.has(name)) {
      path.refuse('http-route/invalid-filter', name, `must be given when 'type' is ${known}`, 'write the new path');
    } else if (type !== known && path.has(name)) {
      path.refuse('http-route/invalid-filter', name, `must not be set unless 'type' is ${known}`, 'remove it');
    }
    judgeLength(path, 'http-route/invalid-filter', name, { min: 0, max: LONGEST_PATH });
  }
}
