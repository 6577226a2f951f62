import { ALB, ALB_PREFIX } from '../../controllers/aws-alb/facts';
import { exposureOf } from '../../exposure/exposure';
import { servingController } from '../../exposure/ingress-controllers';
import { Check } from '../check';
import { Severity } from '../severity';

const PROTOCOL_VERSION = `${ALB_PREFIX}backend-protocol-version`;

export const GRPC_WITHOUT_TLS: Check = {
  id: 'ingress/grpc-without-tls',
  title: 'pods are spoken to by HTTP/2 behind a listener for plain HTTP',
  severity: Severity.ERROR,
  cause: 'A listener of an Application Load Balancer that is not for HTTPS takes no target group of this protocol, so that the controller makes nothing of the Ingress.',
  fix: "write a 'listen-ports' annotation with HTTPS alone and a certificate, or redirect plain HTTP by 'ssl-redirect'",
  links: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#backend-protocol-version',
  ],
  *find(graph) {
    const plain = new Set(exposureOf(graph).paths.filter(({ scheme, outcome }) => scheme === 'http' && outcome.kind === 'backends').map(({ resource }) => resource));
    for (const at of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const version = at.annotations.get(PROTOCOL_VERSION);
      if ((version === 'GRPC' || version === 'HTTP2') && plain.has(at) && servingController(graph, at) === ALB) {
        yield { at, field: `metadata.annotations[${PROTOCOL_VERSION}]`, message: `is ${version}, and a listener for plain HTTP leads to the Service` };
      }
    }
  },
};
