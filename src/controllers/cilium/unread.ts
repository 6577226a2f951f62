import { CILIUM_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** @see https://docs.cilium.io/en/stable/network/servicemesh/ingress/#supported-ingress-annotations */
export const CILIUM_UNREAD: UnreadParts = each(CILIUM_PREFIX, ['request-timeout'], []);
