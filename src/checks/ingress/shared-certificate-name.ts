import { isDeepStrictEqual } from 'util';
import { Fields } from '../../api-rules/fields';
import { classOf } from '../../exposure/ingress-class';
import { isIssuedFor } from '../../graph/config-sources';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const SHARED_CERTIFICATE_NAME: Check = {
  id: 'ingress/shared-certificate-name',
  title: 'a Secret or a host has two certificates',
  severity: Severity.ERROR,
  cause: 'Of two lists of hosts for one Secret, cert-manager issues one after the other, for ever. Of two Secrets for one host, the controller serves whichever is older.',
  fix: 'give each Ingress a Secret of its own, or the same list of hosts',
  links: ['https://github.com/cert-manager/cert-manager/issues/2585', 'https://github.com/cert-manager/cert-manager/issues/3511'],
  *find(graph) {
    const all = graph.resources.ofType('networking.k8s.io/Ingress').flatMap(entriesOf);
    yield* contested(graph.resources.ofType('cert-manager.io/Certificate'), all.filter(({ at }) => isIssuedFor(at)));
    yield* replaced(all.filter(({ at }) => isIssuedFor(at)));
    yield* eclipsed(all);
  },
};

/** An entry of `tls`. */
interface Entry {
  readonly at: Resource;
  readonly secret: string;
  readonly hosts: readonly string[];
  readonly fields: Fields;
}

function entriesOf(at: Resource): Entry[] {
  return at.spec.children('tls').flatMap((fields) => {
    const secret = fields.text('secretName') ?? '';
    const hosts = fields.list('hosts').filter((host): host is string => typeof host === 'string').map((host) => host.toLowerCase());
    return secret === '' ? [] : [{ at, secret, hosts: hosts.sort(), fields }];
  });
}

/** Two Certificates write one Secret. That of an Ingress, which cert-manager makes, has the name of the Secret. */
function* contested(certificates: readonly Resource[], entries: readonly Entry[]): Iterable<Found> {
  const writers = new Map<string, { readonly name: string; readonly at: Resource }>();
  const written = [
    ...certificates.map((at) => ({ at, name: at.name, secret: at.spec.text('secretName') ?? '', field: at.spec.pathOf('secretName') })),
    ...entries.map(({ at, secret, fields }) => ({ at, name: secret, secret, field: fields.pathOf('secretName') })),
  ];
  for (const { at, name, secret, field } of written.filter((one) => one.secret !== '')) {
    const key = `${at.namespace}/${secret}`;
    const first = writers.get(key);
    if (first === undefined) {
      writers.set(key, { name, at });
    } else if (first.name !== name) {
      yield { at, field, message: `is '${secret}', which ${first.at} has cert-manager write too`, fix: 'give each certificate a Secret of its own', related: [first.at] };
    } else {
      continue;
    }
  }
}

function* replaced(entries: readonly Entry[]): Iterable<Found> {
  const first = new Map<string, Entry>();
  for (const { at, secret, hosts, fields } of entries) {
    const key = `${at.namespace}/${secret}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { at, secret, hosts, fields });
    } else if (!isDeepStrictEqual(other.hosts, hosts)) {
      const message = `is for ${someOf(hosts) || 'no hosts'} in ${at}, and for ${someOf(other.hosts) || 'no hosts'} in ${other.at}`;
      yield { at, field: fields.pathOf('secretName'), message, related: [other.at] };
    } else {
      continue;
    }
  }
}

function* eclipsed(entries: readonly Entry[]): Iterable<Found> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { at, secret, hosts, fields } = entry;
    for (const host of new Set(hosts)) {
      // Each controller, and each namespace, has certificates of its own.
      const key = `${at.namespace} ${classOf(at) ?? ''} ${host}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, entry);
      } else if (other.secret !== secret) {
        const message = `is '${secret}' for ${host}, and '${other.secret}' in ${other.at}`;
        yield { at, field: fields.pathOf('secretName'), message, fix: 'name one Secret for each host', severity: Severity.WARNING, related: [other.at] };
      } else {
        continue;
      }
    }
  }
}
