import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const HOST_WITHOUT_CERTIFICATE: Check = {
  id: 'X-18',
  title: 'an Ingress with TLS has a host that no certificate is for',
  severity: Severity.WARNING,
  cause: 'That host is served by plain HTTP, or with a certificate that browsers refuse.',
  fix: "add the host to a list of 'tls'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const tls = resource.spec.children('tls');
      const covered = tls.flatMap((entry) => entry.list('hosts')).filter((host): host is string => typeof host === 'string').map((host) => host.toLowerCase());
      if (tls.length === 0 || tls.some((entry) => entry.list('hosts').length === 0)) {
        continue;
      }
      const all = new Set(covered);
      for (const rule of resource.spec.children('rules')) {
        const host = rule.text('host')?.toLowerCase();
        if (host && !all.has(host) && !all.has(host.replace(/^[^.]*/, '*'))) {
          yield { at: resource, field: rule.pathOf('host'), message: `is ${host}, and 'tls' is for ${[...all].slice(0, 5).join(', ')}` };
        }
      }
    }
  },
};
