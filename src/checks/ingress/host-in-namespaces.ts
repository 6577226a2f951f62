import { exposureOf } from '../../exposure/exposure';
import { classOf } from '../../exposure/ingress-class';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

const ACME_PATH = '/.well-known/acme-challenge';

export const HOST_IN_NAMESPACES: Check = {
  id: 'ingress/host-in-namespaces',
  title: 'one host is served from several namespaces',
  severity: Severity.WARNING,
  cause: 'Everybody who may write Ingresses in one of them can take paths of the other, and its certificate has to be kept twice.',
  fix: 'serve a host from one namespace, or give each its own host',
  links: [
    'https://kyverno.io/policies/other/restrict-ingress-host/restrict-ingress-host/',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  ],
  *find(graph) {
    const first = new Map<string, Resource>();
    const told = new Set<string>();
    for (const { resource, host, spelled: { path }, field } of exposureOf(graph).spelled) {
      // What does not say its namespace may end in the same one.
      if (resource.kind !== 'Ingress' || resource.namespace === '' || host === undefined || path.startsWith(ACME_PATH)) {
        continue;
      }
      const key = `${classOf(resource) ?? ''} ${host}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, resource);
      } else if (other.namespace !== resource.namespace && !told.has(`${key} ${resource}`)) {
        told.add(`${key} ${resource}`);
        yield { at: resource, field, message: `serves ${host}, as ${other} of another namespace does`, related: [other], commonCause: key };
      } else {
        continue;
      }
    }
  },
};
