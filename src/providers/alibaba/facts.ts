import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/kubernetes/cloud-provider-alibaba-cloud/blob/master/docs/usage.md */
const ANNOTATION = 'service.beta.kubernetes.io/alibaba-cloud-';

export const ALIBABA: ProviderFacts = {
  name: 'Alibaba Cloud',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}loadbalancer-address-type`, /^intranet$/]],
};
