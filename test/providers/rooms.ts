import { AWS_READER } from '../../src/providers/aws/read';
import { AZURE_READER } from '../../src/providers/azure/read';
import { BalancerReader } from '../../src/providers/balancer-reader';
import { GENERIC_READER } from '../../src/providers/generic/read';
import { GKE_READER } from '../../src/providers/gke/read';
import { METAL_LB_READER } from '../../src/providers/metal-lb/read';
import { ProviderName } from '../properties/load-balancers';

/** The readers of all providers that are written. */
export const READERS: { readonly [name in ProviderName]: BalancerReader } = {
  generic: GENERIC_READER,
  AWS: AWS_READER,
  GKE: GKE_READER,
  Azure: AZURE_READER,
  MetalLB: METAL_LB_READER,
};
