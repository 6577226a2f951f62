import { ProviderFacts } from '../provider-facts';

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters */
export const NETWORKING_GKE = 'networking.gke.io/';
export const GOOGLE_CLOUD = 'cloud.google.com/';
export const GKE_TYPE = `${NETWORKING_GKE}load-balancer-type`;

/** An older name of the same. */
export const GKE_OLDER_TYPE = `${GOOGLE_CLOUD}load-balancer-type`;
export const GKE_BACKEND_SERVICE = `${GOOGLE_CLOUD}l4-rbs`;
export const GKE_ADDRESSES = `${NETWORKING_GKE}load-balancer-ip-addresses`;
export const GKE_EXTERNAL_CLASS = `${NETWORKING_GKE}l4-regional-external`;
export const GKE_INTERNAL_CLASS = `${NETWORKING_GKE}l4-regional-internal`;

export const GKE: ProviderFacts = {
  name: 'GKE',
  annotationPrefixes: [NETWORKING_GKE, GOOGLE_CLOUD],
  classPrefixes: [NETWORKING_GKE],
  isPublic: true,
  apiGroups: ['cloud.google.com', 'networking.gke.io'],
  internalMarks: [[GKE_TYPE, /^internal$/i], [GKE_OLDER_TYPE, /^internal$/i]],
  publicMarks: [[GKE_BACKEND_SERVICE, /^enabled$/]],
  internalClasses: [GKE_INTERNAL_CLASS],
  publicClasses: [GKE_EXTERNAL_CLASS],
};
