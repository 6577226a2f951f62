import { NETWORKING_GKE } from '../../providers/gke/facts';
import { KnownController } from '../known-controller';

/** Its load balancers have annotations with the same beginning. */
export const GKE_PREFIX = NETWORKING_GKE;

export const GKE: KnownController = {
  name: 'GKE Ingress',
  prefixes: [GKE_PREFIX],
  classNames: ['gce', 'gce-internal', 'gce-regional-external'],
  identities: ['k8s.io/ingress-gce'],
};
