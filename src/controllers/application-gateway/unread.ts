import { AGIC_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** How backends are spoken to, checked and drained. */
const OF_THE_WAY = [
  'appgw-ssl-profile', 'appgw-trusted-root-certificate', 'backend-hostname', 'backend-protocol', 'connection-draining', 'connection-draining-timeout',
  'cookie-based-affinity', 'cookie-based-affinity-distinct-name', 'health-probe-hostname', 'health-probe-interval', 'health-probe-path', 'health-probe-port',
  'health-probe-status-codes', 'health-probe-timeout', 'health-probe-unhealthy-threshold', 'request-timeout',
];

/** @see https://azure.github.io/application-gateway-kubernetes-ingress/annotations */
export const AGIC_UNREAD: UnreadParts = {
  ...each(AGIC_PREFIX, OF_THE_WAY, []),
  ...each(AGIC_PREFIX, ['backend-path-prefix'], ['rewrite']),
  ...each(AGIC_PREFIX, ['waf-policy-for-path'], ['clients']),
};
