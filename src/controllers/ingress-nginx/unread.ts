import { NGINX_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

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
  ...each(NGINX_PREFIX, OF_CLIENTS, ['clients']),
  ...each(NGINX_PREFIX, ['permanent-redirect', 'permanent-redirect-code', 'temporal-redirect', 'temporal-redirect-code'], ['backend', 'plainHttp']),
  ...each(NGINX_PREFIX, ['app-root', 'default-backend'], ['backend']),
};
