import { AWS } from './aws/facts';
import { AZURE } from './azure/facts';
import { CILIUM } from './cilium/facts';
import { DIGITAL_OCEAN } from './digital-ocean/facts';
import { GKE } from './gke/facts';
import { HETZNER } from './hetzner/facts';
import { KUBE_VIP } from './kube-vip/facts';
import { METAL_LB } from './metal-lb/facts';
import { OCI } from './oci/facts';
import { ProviderFacts } from './provider-facts';
import { TAILSCALE } from './tailscale/facts';

/** The providers that are known by their classes and annotations, in the order in which texts name them. */
export const PROVIDERS: readonly ProviderFacts[] = [AWS, AZURE, GKE, DIGITAL_OCEAN, HETZNER, OCI, METAL_LB, CILIUM, KUBE_VIP, TAILSCALE];
