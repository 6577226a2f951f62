import { F5_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** How requests are passed on, balanced, limited and logged. */
const OF_THE_WAY = [
  'add-header', 'client-max-body-size', 'fail-timeout', 'grpc-services', 'hsts', 'hsts-behind-proxy', 'hsts-include-subdomains', 'hsts-max-age', 'keepalive',
  'lb-method', 'limit-req-burst', 'limit-req-delay', 'limit-req-dry-run', 'limit-req-key', 'limit-req-log-level', 'limit-req-no-delay', 'limit-req-rate',
  'limit-req-reject-code', 'limit-req-scale', 'limit-req-zone-size', 'max-conns', 'max-fails', 'proxy-buffer-size', 'proxy-buffering', 'proxy-buffers',
  'proxy-connect-timeout', 'proxy-hide-headers', 'proxy-max-temp-file-size', 'proxy-next-upstream', 'proxy-next-upstream-timeout', 'proxy-next-upstream-tries',
  'proxy-pass-headers', 'proxy-read-timeout', 'proxy-send-timeout', 'proxy-set-headers', 'server-tokens', 'ssl-services', 'sticky-cookie-services', 'upstream-zone-size',
  'websocket-services',
];

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/ */
export const F5_UNREAD: UnreadParts = {
  ...each(F5_PREFIX, OF_THE_WAY, []),
  ...each(F5_PREFIX, ['basic-auth-realm', 'basic-auth-secret', 'policies'], ['clients']),
  ...each(F5_PREFIX, ['rewrites', 'rewrite-target'], ['rewrite']),
  ...each(F5_PREFIX, ['redirect-to-https'], ['plainHttp']),
  ...each(F5_PREFIX, ['app-root'], ['backend']),
};
