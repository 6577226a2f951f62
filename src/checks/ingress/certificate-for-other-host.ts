import { Fields } from '../../api-rules/fields';
import { HTTP_PROXY } from '../../controllers/contour/facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

export const CERTIFICATE_FOR_OTHER_HOST: Check = {
  id: 'ingress/certificate-for-other-host',
  title: 'a certificate is not for a host that it is served for',
  severity: Severity.WARNING,
  cause: 'Browsers refuse it. A wildcard stands for one label: *.example.com is neither for example.com nor for a.b.example.com.',
  fix: "add the host to the 'dnsNames' of the Certificate",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
    'https://cert-manager.io/docs/usage/certificate/',
  ],
  *find(graph) {
    const known = new Map<string, ReadonlySet<string>>();
    for (const { resource, hosts, secrets } of served(graph)) {
      const sources = secrets.map((name) => graph.configSources.find('Secret', resource.namespace, name));
      const certificates = sources.filter((source) => source?.type === 'cert-manager.io/Certificate').map((source) => source!);
      // What is in a Secret that no Certificate makes is not known.
      if (certificates.length === 0 || certificates.length < sources.length) {
        continue;
      }
      const key = certificates.join(' ');
      const names = known.get(key) ?? new Set(certificates.flatMap(namesOf));
      known.set(key, names);
      for (const { host, field } of names.size === 0 ? [] : hosts) {
        if (!names.has(host) && !names.has(host.replace(/^[^.]*/, '*'))) {
          yield { at: resource, field, message: `is ${host}, and ${certificates.join(' and ')} is for ${[...names].slice(0, 5).join(', ')}`, related: certificates };
        }
      }
    }
  },
};

interface Served {
  readonly resource: Resource;
  readonly hosts: readonly { readonly host: string; readonly field: string }[];
  readonly secrets: readonly string[];
}

function* served(graph: Graph): Iterable<Served> {
  for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
    for (const tls of resource.spec.children('tls')) {
      const hosts: Served['hosts'][number][] = [];
      tls.eachText('hosts', (host, field) => hosts.push({ host: host.toLowerCase(), field }));
      yield { resource, hosts, secrets: secretsOf(tls, 'secretName') };
    }
  }
  for (const resource of graph.resources.ofType(HTTP_PROXY)) {
    const virtualHost = resource.spec.childOrEmpty('virtualhost');
    yield { resource, hosts: hostOf(virtualHost, 'fqdn'), secrets: secretsOf(virtualHost.childOrEmpty('tls'), 'secretName') };
  }
  for (const { resource, listeners } of graph.gateways) {
    for (const { tls, fields } of listeners) {
      const refs = (tls?.children('certificateRefs') ?? []).filter((ref) => (ref.text('namespace') || resource.namespace) === resource.namespace);
      yield { resource, hosts: hostOf(fields, 'hostname'), secrets: refs.flatMap((ref) => secretsOf(ref, 'name')) };
    }
  }
}

function hostOf(fields: Fields, name: string): Served['hosts'] {
  const host = fields.text(name)?.toLowerCase();
  return host ? [{ host, field: fields.pathOf(name) }] : [];
}

function secretsOf(fields: Fields, name: string): string[] {
  const secret = fields.text(name);
  return secret ? [secret] : [];
}

function namesOf({ spec }: Resource): string[] {
  const names = spec.list('dnsNames').filter((name): name is string => typeof name === 'string');
  return [...names, spec.text('commonName') ?? ''].filter((name) => name !== '').map((name) => name.toLowerCase());
}
