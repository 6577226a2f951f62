import { ADDRESS_POOL, ADDRESSES, METAL_LB_ANNOTATION, METAL_LB_OLDER_ANNOTATION } from './facts';
import { effects } from '../../controllers/unread-effect';
import { BalancerEffects } from '../balancer-reader';

/** MetalLB reads them by an older name, too. */
export const METAL_LB_EFFECTS: BalancerEffects = {
  ...effects('addresses', { [METAL_LB_OLDER_ANNOTATION + ADDRESSES]: `MetalLB takes it for '${METAL_LB_ANNOTATION}${ADDRESSES}'` }),
  ...effects('addressPool', { [METAL_LB_OLDER_ANNOTATION + ADDRESS_POOL]: `MetalLB takes it for '${METAL_LB_ANNOTATION}${ADDRESS_POOL}'` }),
};
