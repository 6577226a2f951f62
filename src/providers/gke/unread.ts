import { GKE_OLDER_TYPE, GKE_TYPE } from './facts';
import { effects } from '../../controllers/unread-effect';
import { BalancerEffects } from '../balancer-reader';

export const GKE_EFFECTS: BalancerEffects = effects('reach', {
  [GKE_TYPE]: 'it says something else of where the address is',
  [GKE_OLDER_TYPE]: 'it says something else of where the address is',
});
