import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/scaleway/scaleway-cloud-controller-manager/blob/master/docs/loadbalancer-annotations.md */
const ANNOTATION = 'service.beta.kubernetes.io/scw-loadbalancer-';

export const SCALEWAY: ProviderFacts = {
  name: 'Scaleway',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}private`, /^true$/]],
};
