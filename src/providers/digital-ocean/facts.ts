import { ProviderFacts } from '../provider-facts';

/** @see https://docs.digitalocean.com/products/kubernetes/how-to/configure-load-balancers/ */
export const DIGITAL_OCEAN_ANNOTATION = 'service.beta.kubernetes.io/do-';
const NETWORK = `${DIGITAL_OCEAN_ANNOTATION}loadbalancer-network`;

export const DIGITAL_OCEAN: ProviderFacts = {
  name: 'DigitalOcean',
  annotationPrefixes: [DIGITAL_OCEAN_ANNOTATION],
  isPublic: true,
  internalMarks: [[NETWORK, /^INTERNAL$/]],
  publicMarks: [[NETWORK, /^EXTERNAL$/]],
  networkAnnotations: [`${DIGITAL_OCEAN_ANNOTATION}loadbalancer-allow-rules`],
};
