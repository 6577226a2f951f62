import { EKS_AUTO_MODE } from '../../providers/aws/facts';
import { KnownController } from '../known-controller';

export const ALB_PREFIX = 'alb.ingress.kubernetes.io/';

/** The `controller` of its IngressClass. */
export const ALB_CONTROLLER = 'ingress.k8s.aws/alb';
export const INGRESS_CLASS_PARAMS = 'elbv2.k8s.aws/IngressClassParams';

export const ALB: KnownController = {
  name: 'AWS Load Balancer Controller',
  prefixes: [ALB_PREFIX],
  classNames: ['alb'],
  identities: ['ingress.k8s.aws/', EKS_AUTO_MODE],
};
