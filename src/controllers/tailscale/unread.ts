import { TAILSCALE_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** @see https://tailscale.com/kb/1445/kubernetes-operator-customization */
export const TAILSCALE_UNREAD: UnreadParts = each(TAILSCALE_PREFIX, ['proxy-class', 'proxy-group', 'tags'], []);
