import { AWS_ANNOTATION, EKS_AUTO_MODE } from '../../providers/aws/facts';
import { KnownController } from '../known-controller';
import { NamedByValue, naming, ownName, SECRET } from '../known-references';

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ */
export const ALB_PREFIX = 'alb.ingress.kubernetes.io/';

/** The `controller` of its IngressClass. */
export const ALB_CONTROLLER = 'ingress.k8s.aws/alb';

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#ingressclassparams */
export const INGRESS_CLASS_PARAMS = 'elbv2.k8s.aws/IngressClassParams';

/** The name of a port in whose place an action is looked for among the annotations, and no Service. */
export const ALB_ACTION = 'use-annotation';

export const CERTIFICATE_ARN = `${ALB_PREFIX}certificate-arn`;

/** `{"issuer": ..., "secretName": "NAME"}`. */
function secretOfProvider(value: string): NamedByValue[] {
  try {
    const { secretName } = JSON.parse(value) as { secretName?: unknown };
    return typeof secretName === 'string' ? ownName(secretName) : [];
  } catch {
    return [];
  }
}

export const ALB: KnownController = {
  name: 'AWS Load Balancer Controller',
  prefixes: [ALB_PREFIX],
  classNames: ['alb'],
  identities: ['ingress.k8s.aws/', EKS_AUTO_MODE],
  isInternal: true,
  findsCertificates: true,
  references: naming(ALB_PREFIX, ['auth-idp-oidc'], [SECRET], secretOfProvider),
  clientAnnotations: ['inbound-cidrs', 'security-groups'].map((name) => ALB_PREFIX + name),
  ofIngresses: ['certificate-arn', 'group.name', 'group.order', 'inbound-cidrs', 'listen-ports', 'scheme', 'security-groups', 'ssl-policy', 'ssl-redirect']
    .map((name) => ALB_PREFIX + name),
  ofServices: [AWS_ANNOTATION],
  certificateAnnotations: [CERTIFICATE_ARN],
  // health checks come from there, too; a target that is a node hands requests on by its own address
  outside: { networks: 'the subnets of the load balancer, and of the nodes if these are its targets', example: ['10.0.0.0/20', '10.0.16.0/20'] },
};

/** Leads a load balancer that is made elsewhere to a Service. */
export const TARGET_GROUP_BINDING = 'elbv2.k8s.aws/TargetGroupBinding';
