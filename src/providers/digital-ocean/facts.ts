import { ProviderFacts } from '../provider-facts';

/** @see https://docs.digitalocean.com/products/kubernetes/how-to/configure-load-balancers/ */
const ANNOTATION = 'service.beta.kubernetes.io/do-';
const NETWORK = `${ANNOTATION}loadbalancer-network`;

export const DIGITAL_OCEAN: ProviderFacts = {
  name: 'DigitalOcean',
  annotationPrefixes: [ANNOTATION],
  isPublic: true,
  internalMarks: [[NETWORK, /^INTERNAL$/]],
  publicMarks: [[NETWORK, /^EXTERNAL$/]],
  networkAnnotations: [`${ANNOTATION}loadbalancer-allow-rules`],
};
