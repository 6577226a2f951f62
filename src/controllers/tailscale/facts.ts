import { TAILSCALE_ANNOTATION, TAILSCALE_CLASS } from '../../providers/tailscale/facts';
import { KnownController } from '../known-controller';

/** Its load balancers have annotations with the same beginning. */
export const TAILSCALE_PREFIX = TAILSCALE_ANNOTATION;

/** @see https://tailscale.com/kb/1439/kubernetes-operator-cluster-ingress */
export const TAILSCALE: KnownController = {
  name: 'Tailscale', prefixes: [TAILSCALE_PREFIX], classNames: [TAILSCALE_CLASS], identities: [TAILSCALE_PREFIX], findsCertificates: true,
};

/**
 * Makes a Service of any type reachable from the tailnet.
 *
 * @see https://tailscale.com/kb/1439/kubernetes-operator-cluster-ingress
 */
export const TAILSCALE_EXPOSE = `${TAILSCALE_PREFIX}expose`;
