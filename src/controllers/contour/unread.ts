import { CONTOUR_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** How requests of an HTTPProxy are passed on, balanced and limited, and what headers they have. */
const OF_THE_WAY = [
  'cookieRewritePolicies', 'corsPolicy', 'enableWebsockets', 'healthCheckPolicy', 'healthPort', 'internalRedirectPolicy', 'loadBalancerPolicy', 'rateLimitPolicy',
  'requestHeadersPolicy', 'responseHeadersPolicy', 'retryPolicy', 'slowStartPolicy', 'timeoutPolicy', 'validation',
];

/** The same of an Ingress. */
const OF_ITS_WAY = ['num-retries', 'per-try-timeout', 'response-timeout', 'retry-on', 'websocket-routes'];

/** How a Service is spoken to. */
const OF_SERVICES = [
  'max-connections', 'max-pending-requests', 'max-requests', 'max-retries', 'per-host-max-connections', 'upstream-protocol.h2', 'upstream-protocol.h2c',
  'upstream-protocol.tls',
];

/** @see https://projectcontour.io/docs/main/config/api/ */
export const CONTOUR_UNREAD: UnreadParts = {
  ...each('', OF_THE_WAY, []),
  ...each('', ['maximumProtocolVersion', 'minimumProtocolVersion'], []),
  ...each('', ['enableFallbackCertificate'], ['certificate']),
  ...each('', ['authPolicy', 'authorization', 'clientValidation', 'ipAllowPolicy', 'ipDenyPolicy', 'jwtProviders', 'jwtVerificationPolicy'], ['clients']),
  ...each(CONTOUR_PREFIX, [...OF_ITS_WAY, ...OF_SERVICES, 'tls-maximum-protocol-version', 'tls-minimum-protocol-version'], []),
};
