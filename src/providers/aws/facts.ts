import { ProviderFacts } from '../provider-facts';

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/ */
export const AWS_ANNOTATION = 'service.beta.kubernetes.io/aws-load-balancer-';
export const AWS_SCHEME = `${AWS_ANNOTATION}scheme`;
export const AWS_INTERNAL = `${AWS_ANNOTATION}internal`;
export const AWS_TYPE = `${AWS_ANNOTATION}type`;
export const AWS_TARGET_TYPE = `${AWS_ANNOTATION}nlb-target-type`;

/** The id of an Elastic IP allocation. */
export const EIP_ALLOCATION = /^eipalloc-[0-9a-f]{8,17}$/;

/** The attribute of target groups that says whether packets keep the address of the client. */
export const PRESERVE_CLIENT_ADDRESS = 'preserve_client_ip.enabled';

/** What the classes of the AWS Load Balancer Controller begin with. */
export const AWS_CONTROLLER = 'service.k8s.aws/';
export const AWS_CLASS = `${AWS_CONTROLLER}nlb`;

/** What the classes of EKS Auto Mode begin with, of load balancers and of Ingresses. */
export const EKS_AUTO_MODE = 'eks.amazonaws.com/';

export const AWS: ProviderFacts = {
  name: 'AWS',
  annotationPrefixes: ['service.beta.kubernetes.io/aws-'],
  classPrefixes: [AWS_CONTROLLER, EKS_AUTO_MODE],
  isPublic: true,
  hasOwnAddresses: true,
  apiGroups: ['elbv2.k8s.aws'],
  internalMarks: [[AWS_SCHEME, /^internal$/], [AWS_INTERNAL, /^(true|0\.0\.0\.0\/0)$/]],
  publicMarks: [[AWS_SCHEME, /^internet-facing$/]],
  clientsElsewhere: [`${AWS_ANNOTATION}security-groups`],
};
