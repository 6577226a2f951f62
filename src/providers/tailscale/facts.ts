import { ProviderFacts } from '../provider-facts';

/** @see https://tailscale.com/kb/1439/kubernetes-operator-cluster-ingress */
export const TAILSCALE_ANNOTATION = 'tailscale.com/';

/** Its class, of load balancers and of Ingresses. */
export const TAILSCALE_CLASS = 'tailscale';

export const TAILSCALE: ProviderFacts = {
  name: 'Tailscale',
  annotationPrefixes: [TAILSCALE_ANNOTATION],
  classPrefixes: [TAILSCALE_CLASS],
  internalClasses: [TAILSCALE_CLASS],
};
