import { KONG_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/**
 * Plugins answer by themselves, and change what is asked for.
 *
 * @see https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/
 */
export const KONG_UNREAD: UnreadParts = {
  ...each(KONG_PREFIX, ['preserve-host', 'request-buffering', 'response-buffering', 'tags'], []),
  ...each(KONG_PREFIX, ['strip-path', 'rewrite'], ['rewrite']),
  ...each(KONG_PREFIX, ['plugins'], ['backend', 'rewrite', 'plainHttp', 'clients']),
};
