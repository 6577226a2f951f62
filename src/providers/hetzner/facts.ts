import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/hetznercloud/hcloud-cloud-controller-manager/blob/main/docs/reference/load_balancer_annotations.md */
export const HETZNER_ANNOTATION = 'load-balancer.hetzner.cloud/';

export const HETZNER: ProviderFacts = {
  name: 'Hetzner',
  annotationPrefixes: [HETZNER_ANNOTATION],
  isPublic: true,
  internalMarks: [[`${HETZNER_ANNOTATION}disable-public-network`, /^true$/]],
};
