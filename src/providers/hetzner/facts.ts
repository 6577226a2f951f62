import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/hetznercloud/hcloud-cloud-controller-manager/blob/main/docs/reference/load_balancer_annotations.md */
const ANNOTATION = 'load-balancer.hetzner.cloud/';

export const HETZNER: ProviderFacts = {
  name: 'Hetzner',
  annotationPrefixes: [ANNOTATION],
  isPublic: true,
  internalMarks: [[`${ANNOTATION}disable-public-network`, /^true$/]],
};
