import { ProviderFacts } from '../provider-facts';

/** @see https://kube-vip.io/docs/usage/kubernetes-services/ */
const KUBE_VIP_DOMAIN = 'kube-vip.io/';

export const KUBE_VIP: ProviderFacts = {
  name: 'kube-vip',
  annotationPrefixes: [KUBE_VIP_DOMAIN],
  classPrefixes: [KUBE_VIP_DOMAIN],
  hasPools: true,
  addressAnnotations: [`${KUBE_VIP_DOMAIN}loadbalancerIPs`],
};
