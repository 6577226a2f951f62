import { UnreadParts } from '../unread-parts';

/**
 * What a FrontendConfig says beside redirects.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration
 */
export const GKE_UNREAD: UnreadParts = { sslPolicy: [] };
