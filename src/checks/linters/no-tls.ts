import { OPENSHIFT_ROUTE_KINDS } from '../../controllers/openshift/facts';
import { ExposedRoute, exposureOf } from '../../exposure/exposure';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_TLS: Check = {
  id: 'linters/no-tls',
  title: 'an Ingress or a Route serves plain HTTP only',
  severity: Severity.WARNING,
  cause: 'Everybody in between can read and change what clients send, passwords and cookies included.',
  fix: "give 'spec.tls' the hosts and a certificate, unless a load balancer in front of it ends TLS",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
    'https://hub.armosec.io/docs/c-0263',
    'https://polaris.docs.fairwinds.com/checks/security',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const at of OPENSHIFT_ROUTE_KINDS.flatMap((type) => graph.resources.ofType(type)).filter(({ spec }) => !spec.has('tls'))) {
      yield { at, field: 'spec.tls', message: 'is missing', fix: "give the Route 'tls' with a 'termination'" };
    }
    const secured = new Set(exposureOf(graph).routes.filter(isSecured).map(({ resource }) => resource));
    for (const at of graph.resources.ofType('networking.k8s.io/Ingress')) {
      if (at.spec.children('tls').length === 0 && !secured.has(at)) {
        yield { at, field: 'spec.tls', message: 'is empty, so that all hosts are served by plain HTTP' };
      }
    }
  },
};

/** By a certificate from wherever it is, or perhaps by one that nobody understands. */
function isSecured({ route, unknown }: ExposedRoute): boolean {
  return route.certificate !== undefined || unknown.has('certificate');
}
