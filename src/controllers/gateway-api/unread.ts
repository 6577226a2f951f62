import { each, UnreadParts } from '../unread-parts';

/**
 * Filters that are unread may do anything.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export const GATEWAY_UNREAD: UnreadParts = each('', ['retry', 'sessionPersistence', 'timeouts'], []);
