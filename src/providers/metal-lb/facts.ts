import { ProviderFacts } from '../provider-facts';

/** @see https://metallb.io/usage/ */
export const METAL_LB_ANNOTATION = 'metallb.io/';

/** What the same annotations began with before. */
export const METAL_LB_OLDER_ANNOTATION = 'metallb.universe.tf/';

export const ADDRESS_POOL = 'address-pool';
export const ADDRESSES = 'loadBalancerIPs';
export const SHARING_KEY = 'allow-shared-ip';

export const METAL_LB_POOL = 'metallb.io/IPAddressPool';
export const METAL_LB_ADVERTISEMENTS = ['L2Advertisement', 'BGPAdvertisement'].map((kind) => `metallb.io/${kind}`);

export const METAL_LB: ProviderFacts = {
  name: 'MetalLB',
  annotationPrefixes: [METAL_LB_ANNOTATION, METAL_LB_OLDER_ANNOTATION],
  classPrefixes: ['metallb'],
  hasPools: true,
  apiGroups: ['metallb.io'],
  addressAnnotations: [METAL_LB_ANNOTATION + ADDRESSES, METAL_LB_OLDER_ANNOTATION + ADDRESSES],
};
