import { NGINX_PREFIX } from './facts';
import { effects, UnreadEffects } from '../unread-effect';
import { each, RoutePart, UnreadParts } from '../unread-parts';

/** How requests are passed on, balanced, limited and logged, and what headers they have. */
const OF_THE_WAY = [
  'affinity', 'affinity-canary-behavior', 'affinity-mode', 'client-body-buffer-size', 'connection-proxy-header',
  'cors-allow-credentials', 'cors-allow-headers', 'cors-allow-methods', 'cors-allow-origin', 'cors-expose-headers', 'cors-max-age',
  'custom-headers', 'custom-http-errors', 'disable-proxy-intercept-errors', 'enable-access-log', 'enable-cors', 'enable-modsecurity',
  'enable-opentelemetry', 'enable-owasp-core-rules', 'enable-rewrite-log', 'http2-push-preload', 'limit-allowlist', 'limit-burst-multiplier',
  'limit-connections', 'limit-rate', 'limit-rate-after', 'limit-rpm', 'limit-rps', 'limit-whitelist', 'load-balance', 'mirror-host',
  'mirror-request-body', 'mirror-target', 'modsecurity-transaction-id', 'opentelemetry-operation-name', 'opentelemetry-trust-incoming-span',
  'proxy-body-size', 'proxy-buffer-size', 'proxy-buffering', 'proxy-buffers-number', 'proxy-busy-buffers-size', 'proxy-connect-timeout',
  'proxy-cookie-domain', 'proxy-cookie-path', 'proxy-http-version', 'proxy-max-temp-file-size', 'proxy-next-upstream', 'proxy-next-upstream-timeout',
  'proxy-next-upstream-tries', 'proxy-read-timeout', 'proxy-redirect-from', 'proxy-redirect-to', 'proxy-request-buffering', 'proxy-send-timeout',
  'proxy-ssl-ciphers', 'proxy-ssl-name', 'proxy-ssl-protocols', 'proxy-ssl-secret', 'proxy-ssl-server-name', 'proxy-ssl-verify',
  'proxy-ssl-verify-depth', 'relative-redirects', 'service-upstream', 'session-cookie-change-on-failure', 'session-cookie-conditional-samesite-none',
  'session-cookie-domain', 'session-cookie-expires', 'session-cookie-max-age', 'session-cookie-name', 'session-cookie-path', 'session-cookie-samesite',
  'session-cookie-secure', 'ssl-ciphers', 'ssl-prefer-server-ciphers', 'upstream-hash-by', 'upstream-hash-by-subset', 'upstream-hash-by-subset-size',
  'upstream-vhost', 'x-forwarded-prefix',
];

/** Which requests a canary takes, which is a condition of its paths. */
const OF_CANARIES = ['canary-by-cookie', 'canary-by-header', 'canary-by-header-pattern', 'canary-by-header-value', 'canary-weight', 'canary-weight-total'];

/** Who may send requests, and who is asked for a name first. */
const OF_CLIENTS = [
  'auth-always-set-cookie', 'auth-cache-duration', 'auth-cache-key', 'auth-keepalive', 'auth-keepalive-requests', 'auth-keepalive-share-vars',
  'auth-keepalive-timeout', 'auth-method', 'auth-proxy-set-headers', 'auth-realm', 'auth-request-redirect', 'auth-response-headers', 'auth-secret',
  'auth-secret-type', 'auth-signin', 'auth-signin-redirect-param', 'auth-tls-error-page', 'auth-tls-match-cn', 'auth-tls-pass-certificate-to-upstream',
  'auth-tls-secret', 'auth-tls-verify-client', 'auth-tls-verify-depth', 'auth-type', 'auth-url', 'denylist-source-range', 'enable-global-auth', 'satisfy',
];

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/ */
export const NGINX_UNREAD: UnreadParts = {
  ...each(NGINX_PREFIX, OF_THE_WAY, []),
  ...each(NGINX_PREFIX, OF_CANARIES, []),
  ...each(NGINX_PREFIX, OF_CLIENTS, ['clients']),
  ...each(NGINX_PREFIX, ['permanent-redirect', 'permanent-redirect-code', 'temporal-redirect', 'temporal-redirect-code'], ['backend', 'plainHttp']),
  ...each(NGINX_PREFIX, ['app-root', 'default-backend'], ['backend']),
};

const NO_REQUESTS = 'the Services would get no requests';
const HARMLESS = ['false'];

/** What undoes what a site says, whether the reader understands it or not. What belongs to a canary is read beside it only. */
export const NGINX_EFFECTS: UnreadEffects<RoutePart> = {
  ...effects('backend', { [`${NGINX_PREFIX}permanent-redirect`]: NO_REQUESTS, [`${NGINX_PREFIX}temporal-redirect`]: NO_REQUESTS }),
  ...effects('path', {
    [`${NGINX_PREFIX}use-regex`]: 'the paths would be read as regular expressions',
    [`${NGINX_PREFIX}canary`]: 'the site would get a share of the requests to another Ingress at most, by the TLS and the redirects of that one',
  }, HARMLESS),
  ...effects('rewrite', { [`${NGINX_PREFIX}rewrite-target`]: 'it would rewrite every path of the site' }),
  ...effects('certificate', { [`${NGINX_PREFIX}ssl-passthrough`]: 'the pods would have to end TLS' }, HARMLESS),
  [`${NGINX_PREFIX}force-ssl-redirect`]: { part: 'plainHttp', where: 'served', unless: HARMLESS, because: 'plain HTTP would be redirected' },
};
