import { HAPROXY_INGRESS_OLDER_PREFIX, HAPROXY_INGRESS_PREFIX } from './facts';
import { each, RoutePart, UnreadParts } from '../unread-parts';

/** How requests are passed on, balanced and limited. */
const OF_THE_WAY = [
  'affinity', 'backend-protocol', 'balance-algorithm', 'cors-allow-credentials', 'cors-allow-headers', 'cors-allow-methods', 'cors-allow-origin', 'cors-enable',
  'cors-expose-headers', 'cors-max-age', 'health-check-interval', 'health-check-uri', 'hsts', 'hsts-include-subdomains', 'hsts-max-age', 'hsts-preload',
  'limit-connections', 'limit-rps', 'limit-whitelist', 'maxconn-server', 'maxqueue-server', 'proxy-body-size', 'secure-backends', 'session-cookie-name',
  'timeout-connect', 'timeout-queue', 'timeout-server', 'timeout-tunnel',
];

/** Who may send requests, and who is asked for a name first. */
const OF_CLIENTS = [
  'allowlist-source-header', 'auth-realm', 'auth-secret', 'auth-signin', 'auth-tls-error-page', 'auth-tls-secret', 'auth-tls-verify-client', 'auth-type', 'auth-url',
  'denylist-source-range', 'oauth',
];

function both(names: readonly string[], parts: readonly RoutePart[]): UnreadParts {
  return { ...each(HAPROXY_INGRESS_PREFIX, names, parts), ...each(HAPROXY_INGRESS_OLDER_PREFIX, names, parts) };
}

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/ */
export const HAPROXY_INGRESS_UNREAD: UnreadParts = {
  ...both(OF_THE_WAY, []),
  ...both(OF_CLIENTS, ['clients']),
  ...both(['rewrite-target'], ['rewrite']),
  ...both(['app-root'], ['backend']),
};
