import { ingressClassOf } from '../../exposure/ingress-class';
import { unnamedCertificates } from '../../exposure/unnamed-certificates';
import { knownClass } from '../../graph/cluster-facts';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_DEFAULT_CERTIFICATE: Check = {
  id: 'ingress/no-default-certificate',
  title: 'an Ingress names no Secret for TLS, and its controller has no certificate',
  severity: Severity.ERROR,
  cause: 'The controller answers with a certificate that it has made itself, which browsers refuse.',
  fix: "name the Secret in 'secretName', or give the controller a default certificate and say so in 'hasDefaultCertificate' of the class",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls', 'https://kubernetes.github.io/ingress-nginx/user-guide/tls/#default-ssl-certificate'],
  *find(graph) {
    for (const { resource: at, fields } of unnamedCertificates(graph)) {
      const { name } = ingressClassOf(graph, at);
      if (knownClass(graph.facts, name)?.hasDefaultCertificate === false) {
        yield { at, field: fields.path, message: `names no Secret, and the controller of class '${name}' has no certificate for it` };
      }
    }
  },
};
