import { GKE_OLDER_TYPE, GKE_TYPE } from './facts';
import { effects } from '../unread-effects';

export const GKE_EFFECTS = effects('reach', {
  [GKE_TYPE]: 'it says something else of where the address is',
  [GKE_OLDER_TYPE]: 'it says something else of where the address is',
});
