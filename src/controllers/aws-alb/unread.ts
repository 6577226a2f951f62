import { ALB_PREFIX } from './facts';
import { each, UnreadParts } from '../unread-parts';

/** What the load balancer, its listeners and its targets are like, and how they are checked and billed. */
const OF_THE_BALANCER = [
  'backend-protocol', 'backend-protocol-version', 'customer-owned-ipv4-pool', 'enable-multi-cluster', 'healthcheck-interval-seconds', 'healthcheck-path',
  'healthcheck-port', 'healthcheck-protocol', 'healthcheck-timeout-seconds', 'healthy-threshold-count', 'ip-address-type', 'ipam-ipv4-pool-id',
  'load-balancer-attributes', 'load-balancer-name', 'manage-backend-security-group-rules', 'minimum-load-balancer-capacity', 'ssl-policy', 'subnets',
  'success-codes', 'tags', 'target-group-attributes', 'target-node-labels', 'target-type', 'unhealthy-threshold-count',
];

/** Who may send requests, and who is asked for a name first. */
const OF_CLIENTS = [
  'auth-idp-cognito', 'auth-idp-oidc', 'auth-on-unauthenticated-request', 'auth-scope', 'auth-session-cookie', 'auth-session-timeout', 'auth-type',
  'jwt-validation', 'mutual-authentication', 'security-group-prefix-lists', 'shield-advanced-protection', 'waf-acl-id', 'wafv2-acl-arn', 'wafv2-acl-name',
];

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ */
export const ALB_UNREAD: UnreadParts = {
  ...each(ALB_PREFIX, OF_THE_BALANCER, []),
  ...each(ALB_PREFIX, OF_CLIENTS, ['clients']),
};
