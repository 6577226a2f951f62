import { ProviderFacts } from '../provider-facts';

/** @see https://cloud.ibm.com/docs/containers?topic=containers-loadbalancer */
const ANNOTATION = 'service.kubernetes.io/ibm-';

export const IBM: ProviderFacts = {
  name: 'IBM Cloud',
  annotationPrefixes: [ANNOTATION],
  internalMarks: [[`${ANNOTATION}load-balancer-cloud-provider-ip-type`, /^private$/]],
};
