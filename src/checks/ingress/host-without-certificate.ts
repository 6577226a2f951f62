import { INGRESS_NGINX, WWW_REDIRECT } from '../../controllers/ingress-nginx/facts';
import { namesCertificates, namesHosts } from '../../controllers/known-controllers';
import { likelyControllersOf } from '../../exposure/ingress-controllers';
import { isIssuedFor } from '../../graph/config-sources';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

export const HOST_WITHOUT_CERTIFICATE: Check = {
  id: 'ingress/host-without-certificate',
  title: 'an Ingress with TLS has a host that no certificate is for',
  severity: Severity.ERROR,
  cause: 'That host is served by plain HTTP, or with a certificate that browsers refuse.',
  fix: "add the host to a list of 'tls'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const tls = resource.spec.children('tls');
      const covered = tls.flatMap((entry) => entry.list('hosts')).filter((host): host is string => typeof host === 'string').map((host) => host.toLowerCase());
      const hasOthers = [...resource.annotations.keys()].some(namesCertificates);
      if (tls.length === 0 || hasOthers || tls.some((entry) => entry.list('hosts').length === 0)) {
        continue;
      }
      const all = new Set(covered);
      const hosts = resource.spec.children('rules').map((rule) => ({ rule, host: rule.text('host')?.toLowerCase() }));
      for (const { rule, host } of hosts) {
        if (host && !all.has(host) && !all.has(host.replace(/^[^.]*/, '*'))) {
          yield { at: resource, field: rule.pathOf('host'), message: `is ${host}, and 'tls' is for ${[...all].slice(0, 5).join(', ')}` };
        }
      }
      yield* notServed(resource, hosts.map(({ host }) => host));
      yield* redirectedFrom(graph, resource, hosts.flatMap(({ host }) => host ?? []), all);
    }
  },
};

/** A host that is redirected to its other name, with or without 'www.', needs a certificate of its own first. */
function* redirectedFrom(graph: Graph, at: Resource, hosts: readonly string[], all: ReadonlySet<string>): Iterable<Found> {
  if (at.annotations.get(WWW_REDIRECT) !== 'true' || !likelyControllersOf(graph, at).includes(INGRESS_NGINX)) {
    return;
  }
  for (const host of hosts.filter((one) => !one.startsWith('*.'))) {
    const other = host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
    if (!all.has(other) && !all.has(other.replace(/^[^.]*/, '*')) && !hosts.includes(other)) {
      yield {
        at,
        field: `metadata.annotations[${WWW_REDIRECT}]`,
        message: `redirects ${other}, and 'tls' is for ${[...all].slice(0, 5).join(', ')}`,
        // a Secret by hand may hold a certificate for more hosts than the list says
        severity: isIssuedFor(at) ? Severity.WARNING : Severity.INFO,
      };
    }
  }
}

/** Hosts that there is a certificate for and no rule. */
function* notServed(resource: Resource, hosts: ReadonlyArray<string | undefined>): Iterable<Found> {
  if (hosts.length === 0 || hosts.includes(undefined) || hosts.includes('') || resource.spec.has('defaultBackend') || [...resource.annotations.keys()].some(namesHosts)) {
    return;
  }
  const served = new Set(hosts);
  const wildcards = new Set(hosts.map((host) => host!.replace(/^[^.]*/, '*')));
  for (const entry of resource.spec.children('tls')) {
    for (const [i, listed] of entry.list('hosts').entries()) {
      const host = typeof listed === 'string' ? listed.toLowerCase() : '';
      const isServed = served.has(host) || served.has(host.replace(/^[^.]*/, '*')) || wildcards.has(host);
      if (host !== '' && !isServed) {
        yield {
          at: resource,
          field: `${entry.pathOf('hosts')}[${i}]`,
          message: `is ${host}, and no rule is for it`,
          fix: 'add a rule for the host, or take it off the list',
          severity: Severity.WARNING,
        };
      }
    }
  }
}
