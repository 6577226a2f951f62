import { HAPROXY_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** How requests are passed on, balanced, limited and logged. */
const OF_THE_WAY = [
  'abortonclose', 'check', 'check-http', 'check-interval', 'cookie-persistence', 'cors-allow-credentials', 'cors-allow-headers', 'cors-allow-methods',
  'cors-allow-origin', 'cors-enable', 'cors-max-age', 'forwarded-for', 'load-balance', 'pod-maxconn', 'rate-limit-period', 'rate-limit-requests', 'rate-limit-size',
  'rate-limit-status-code', 'rate-limit-whitelist', 'request-capture', 'request-capture-len', 'response-set-header', 'scale-server-slots', 'send-proxy-protocol',
  'server-ca', 'server-crt', 'server-proto', 'server-ssl', 'set-host', 'src-ip-header', 'timeout-check', 'timeout-server',
];

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_UNREAD: UnreadParts = {
  ...each(HAPROXY_PREFIX, OF_THE_WAY, []),
  ...each(HAPROXY_PREFIX, ['auth-realm', 'auth-secret', 'auth-type', 'blacklist', 'deny-list', 'whitelist'], ['clients']),
  ...each(HAPROXY_PREFIX, ['path-rewrite'], ['rewrite']),
  ...each(HAPROXY_PREFIX, ['request-redirect', 'request-redirect-code'], ['backend', 'plainHttp']),
  ...each(HAPROXY_PREFIX, ['ssl-redirect-port'], ['plainHttp']),
};
