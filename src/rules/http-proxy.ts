import { Fields } from './fields';
import { isPortNumber, PORT_NUMBER_RULE } from './formats/port-number';

const LABEL = /^[-a-z0-9]+$/;

/** The rules for an HTTPProxy of Contour, for the fields that expose a Service. */
export function judgeHttpProxy(proxy: Fields): void {
  if (!proxy.has('spec')) {
    proxy.refuse('K-01', 'spec', 'must be given', 'say what is exposed');
  }
  const spec = proxy.childOrEmpty('spec');
  const host = spec.child('virtualhost');
  if (host !== undefined && !isHost(host.text('fqdn') ?? '')) {
    host.refuse('K-02', 'fqdn', "must be a DNS name in lower-case letters; '*.' may stand in front", 'write the host name that clients ask for');
  }
  for (const route of spec.children('routes')) {
    judgeRoute(route);
  }
}

function judgeRoute(route: Fields): void {
  for (const condition of route.children('conditions')) {
    requireText(condition.child('header'), 'name', 'K-03');
  }
  for (const service of route.children('services')) {
    requireText(service, 'name', 'K-04');
    if (!isPortNumber(service.raw('port'))) {
      service.refuse('K-04', 'port', PORT_NUMBER_RULE, 'write the port of the Service');
    }
  }
  for (const replaced of route.child('pathRewritePolicy')?.children('replacePrefix') ?? []) {
    refuseIfEmpty(replaced, 'prefix');
    refuseIfEmpty(replaced, 'replacement');
    requireText(replaced, 'replacement', 'K-05');
  }
}

function refuseIfEmpty(owner: Fields, name: string): void {
  if (owner.text(name) === '') {
    owner.refuse('K-05', name, 'must not be empty', 'write a path');
  }
}

/** Even an empty text is one to the server. */
function requireText(owner: Fields | undefined, name: string, id: string): void {
  if (owner !== undefined && !owner.has(name)) {
    owner.refuse(id, name, 'must be given', 'add it');
  }
}

function isHost(text: string): boolean {
  return text.replace(/^\*\./, '').split('.').every((label) => LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-'));
}
