import { Check } from '../check';
import { Severity } from '../severity';

/** Controllers that are told of certificates by annotations. */
const ELSEWHERE = /certificate|ssl-cert|managed-cert|router\.tls$/;

export const NO_TLS: Check = {
  id: 'linters/no-tls',
  title: 'an Ingress serves plain HTTP only',
  severity: Severity.WARNING,
  cause: 'Whoever is in between reads and changes what clients send, passwords and cookies included.',
  fix: "give 'spec.tls' the hosts and a certificate, unless a load balancer in front of it ends TLS",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
    'https://hub.armosec.io/docs/c-0263',
    'https://polaris.docs.fairwinds.com/checks/security',
  ],
  pack: 'linters',
  *find({ resources }) {
    for (const at of resources.ofType('networking.k8s.io/Ingress')) {
      const isElsewhere = [...at.annotations.keys()].some((key) => ELSEWHERE.test(key));
      if (at.spec.children('tls').length === 0 && !isElsewhere) {
        yield { at, field: 'spec.tls', message: 'is empty' };
      }
    }
  },
};
