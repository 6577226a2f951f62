import { Resource } from '../../../graph/resource';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** */
export const PLAIN_HTTP_STAYS_OPEN: Check = {
  id: 'X-29',
  title: 'a host with TLS is served by plain HTTP, too',
  severity: Severity.INFO,
  cause: 'Clients that begin with http:// send passwords and cookies in the clear, unless the controller redirects by itself.',
  fix: 'have the controller redirect to HTTPS',
  links: ['https://kyverno.io/policies/other/require-ingress-https/require-ingress-https/'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      if (resource.spec.list('tls').length > 0 && isServedPlainly(resource)) {
        yield { at: resource, field: 'spec.tls', message: 'is there, and no annotation redirects or closes plain HTTP' };
      }
    }
  },
};

/** Where it is the controller's own way to redirect, and where an entry point without TLS is left out, it is not. */
function isServedPlainly({ annotations, spec }: Resource): boolean {
  const entryPoints = annotations.get('traefik.ingress.kubernetes.io/router.entrypoints');
  const isNginx = /nginx/.test(spec.text('ingressClassName') ?? '') || [...annotations.keys()].some((key) => key.startsWith('nginx.ingress.kubernetes.io/'));
  if (isNginx) {
    return annotations.get('nginx.ingress.kubernetes.io/ssl-redirect') === 'false';
  }
  return (
    entryPoints === undefined &&
    annotations.get('kubernetes.io/ingress.allow-http') !== 'false' &&
    annotations.get('ingress.kubernetes.io/force-ssl-redirect') !== 'true' &&
    !annotations.has('alb.ingress.kubernetes.io/ssl-redirect')
  );
}
