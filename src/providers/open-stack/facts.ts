import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/kubernetes/cloud-provider-openstack/blob/master/docs/openstack-cloud-controller-manager/expose-applications-using-loadbalancer-type-service.md */
const ANNOTATION = 'service.beta.kubernetes.io/openstack-';

export const OPEN_STACK: ProviderFacts = {
  name: 'OpenStack',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}internal-load-balancer`, /^true$/]],
};
