import { Fields } from './fields';
import { isPortNumber, PORT_NUMBER_RULE } from './formats/port-number';
import { RuleId } from './rule-id';

const LABEL = /^[-a-z0-9]+$/;

/** The rules for an HTTPProxy of Contour, for the fields that expose a Service. */
export function judgeHttpProxy(proxy: Fields): void {
  if (!proxy.has('spec')) {
    proxy.refuse('http-proxy/no-spec', 'spec', 'must be given', 'say what is exposed');
  }
  const spec = proxy.childOrEmpty('spec');
  const host = spec.child('virtualhost');
  if (host !== undefined && !isHost(host.text('fqdn') ?? '')) {
    host.refuse('http-proxy/invalid-fqdn', 'fqdn', "must be a DNS name in lower-case letters; '*.' may stand in front", 'write the host name that clients ask for');
  }
  for (const route of spec.children('routes')) {
    judgeRoute(route);
  }
}

function judgeRoute(route: Fields): void {
  for (const condition of route.children('conditions')) {
    requireText(condition.child('header'), 'name', 'http-proxy/invalid-condition');
  }
  for (const service of route.children('services')) {
    requireText(service, 'name', 'http-proxy/invalid-service');
    if (!isPortNumber(service.raw('port'))) {
      service.refuse('http-proxy/invalid-service', 'port', PORT_NUMBER_RULE, 'write the port of the Service');
    }
  }
  for (const replaced of route.child('pathRewritePolicy')?.children('replacePrefix') ?? []) {
    refuseIfEmpty(replaced, 'prefix');
    refuseIfEmpty(replaced, 'replacement');
    requireText(replaced, 'replacement', 'http-proxy/invalid-path-rewrite');
  }
}

function refuseIfEmpty(owner: Fields, name: string): void {
  if (owner.text(name) === '') {
    owner.refuse('http-proxy/invalid-path-rewrite', name, 'must not be empty', 'write a path');
  }
}

/** Even an empty text is one to the server. */
function requireText(owner: Fields | undefined, name: string, id: RuleId): void {
  if (owner !== undefined && !owner.has(name)) {
    owner.refuse(id, name, 'must be given', 'add it');
  }
}

function isHost(text: string): boolean {
  return text.replace(/^\*\./, '').split('.').every((label) => LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-'));
}
