import { Resource } from '../../../graph/resource';
import { isIssuedFor } from '../../../graph/secret-sources';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const SHARED_CERTIFICATE_NAME: Check = {
  id: 'X-20',
  title: 'cert-manager issues one Secret for different lists of hosts',
  severity: Severity.ERROR,
  cause: 'Each Ingress makes cert-manager issue a certificate for its own hosts into the same Secret: they replace each other for ever.',
  fix: 'give each Ingress a Secret of its own, or the same list of hosts',
  links: ['https://github.com/cert-manager/cert-manager/issues/2585', 'https://github.com/cert-manager/cert-manager/issues/3511'],
  *find(graph) {
    const first = new Map<string, { readonly resource: Resource; readonly hosts: string }>();
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress').filter(isIssuedFor)) {
      for (const tls of resource.spec.children('tls')) {
        const key = `${resource.namespace}/${tls.text('secretName') ?? ''}`;
        const hosts = tls.list('hosts').map(String).sort().join(', ');
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, { resource, hosts });
        } else if (other.hosts !== hosts) {
          const field = tls.pathOf('secretName');
          yield { at: resource, field, message: `is for ${hosts || 'no hosts'} here, and for ${other.hosts || 'no hosts'} in ${other.resource}`, related: [other.resource] };
        } else {
          continue;
        }
      }
    }
  },
};
