import { NGINX_GATEWAY } from './facts';
import { NETWORKING_GKE } from '../../providers/gke/facts';
import { isMap } from '../look';
import { ProtectionRule } from '../protection';
import { bodySizeOf, networksOf, numberOf, sizeOf } from '../protection-values';

/** What a kind of policy protects that is attached to routes, Gateways or Services. */
export interface PolicyKind {
  /** The rules, by the field of `spec` that they are about; empty for `spec` itself. */
  readonly rules: Readonly<Record<string, readonly ProtectionRule[]>>;

  /** Whether one that is attached closer takes the place of the others as a whole, and not field by field. */
  readonly isWhole?: true;
}

function authentication(...options: readonly string[]): ProtectionRule[] {
  return options.map((name) => ({ what: 'authentication', options: [name], counts: (value) => !isMap(value) || value.disable === undefined }));
}

/** What is allowed or denied, if it is only that: clients by their networks. */
function networksBy(action: 'Allow' | 'Deny'): (value: unknown) => readonly string[] | undefined {
  return (value) => {
    if (!isMap(value) || (value.defaultAction ?? 'Deny') === action || !Array.isArray(value.rules)) {
      return undefined;
    }
    const clients = value.rules.map((rule: unknown) =>
      isMap(rule) && rule.action === action && rule.operation === undefined ? clientsOf(rule.principal) : undefined);
    return clients.every(Array.isArray) ? networksOf(clients.flat()) : undefined;
  };
}

/** Those of a rule that compares nothing else. */
function clientsOf(principal: unknown): unknown {
  return isMap(principal) && Object.keys(principal).every((name) => name === 'clientCIDRs') ? principal.clientCIDRs : undefined;
}

const ALLOWED = networksBy('Allow');
const DENIED = networksBy('Deny');

/** @see https://gateway.envoyproxy.io/docs/api/extension_types/ */
const ENVOY_GATEWAY: Readonly<Record<string, PolicyKind>> = {
  'gateway.envoyproxy.io/SecurityPolicy': {
    isWhole: true,
    rules: {
      '': [
        ...authentication('apiKeyAuth', 'basicAuth', 'extAuth', 'oidc'),
        { what: 'authentication', options: ['jwt'], counts: (jwt) => isMap(jwt) && jwt.optional !== true },
        { what: 'allowed clients', options: ['authorization'], within: 'rules', counts: (value) => ALLOWED(value) !== undefined, networks: clientsIn },
        { what: 'denied clients', options: ['authorization'], within: 'rules', counts: (value) => DENIED(value) !== undefined, networks: clientsIn },
        { what: 'authorization', options: ['authorization'], counts: (value) => ALLOWED(value) === undefined && DENIED(value) === undefined },
      ],
    },
  },
  'gateway.envoyproxy.io/ClientTrafficPolicy': {
    isWhole: true,
    rules: {
      tls: [{ what: 'client certificates', options: ['clientValidation'], counts: (value) => isMap(value) && value.optional !== true && value.mode !== 'AllowInsecureFallback' }],
      connection: [{ what: 'connection limit', options: ['connectionLimit'], within: 'value', limit: numberOf }],
    },
  },
  'gateway.envoyproxy.io/BackendTrafficPolicy': {
    isWhole: true,
    rules: {
      rateLimit: ['local', 'global'].map((name) => ({ what: 'rate limit', options: [name], within: 'rules.0.limit.requests', limit: numberOf })),
      requestBuffer: [{ what: 'body size', options: ['limit'], limit: sizeOf }],
    },
  },
};

/** The networks of rules that were looked at before. */
function clientsIn(rules: unknown): readonly string[] | undefined {
  return networksOf((Array.isArray(rules) ? rules : []).flatMap((rule: unknown) => isMap(rule) ? clientsOf(rule.principal) : []));
}

/** What is known of policies, by their types; what others do is not understood. */
export const POLICY_KINDS: Readonly<Record<string, PolicyKind>> = {
  ...ENVOY_GATEWAY,
  [`${NETWORKING_GKE}GCPBackendPolicy`]: {
    rules: {
      default: [
        { what: 'authentication', options: ['iap'], counts: (iap) => isMap(iap) && iap.enabled === true },
        { what: 'web application firewall', options: ['securityPolicy'] },
      ],
    },
  },
  'gateway.kgateway.dev/TrafficPolicy': {
    rules: {
      '': [
        ...authentication('apiKeyAuth', 'basicAuth', 'extAuth', 'jwt', 'jwtAuth', 'oauth2'),
        { what: 'authorization', options: ['rbac'] },
        { what: 'authorization', options: ['acl'] },
        { what: 'rate limit', options: ['rateLimit'] },
      ],
    },
  },
  [`${NGINX_GATEWAY}ClientSettingsPolicy`]: {
    rules: { body: [{ what: 'body size', options: ['maxSize'], limit: bodySizeOf, limitWithout: 1024 ** 2 }] },
  },
  [`${NGINX_GATEWAY}RateLimitPolicy`]: { rules: { '': [{ what: 'rate limit', options: ['rateLimit'] }] } },
};

/** Policies about the way to pods, and about what is measured. */
export const HARMLESS_POLICIES: ReadonlySet<string> = new Set([
  'gateway.kgateway.dev/BackendConfigPolicy',
  'gateway.networking.k8s.io/BackendTLSPolicy',
  'gateway.networking.k8s.io/XBackendTrafficPolicy',
  'gateway.networking.x-k8s.io/XBackendTrafficPolicy',
  `${NGINX_GATEWAY}ObservabilityPolicy`,
  `${NGINX_GATEWAY}ProxySettingsPolicy`,
  `${NGINX_GATEWAY}UpstreamSettingsPolicy`,
  'kuadrant.io/DNSPolicy',
  `${NETWORKING_GKE}GCPGatewayPolicy`,
  `${NETWORKING_GKE}GCPTrafficDistributionPolicy`,
  `${NETWORKING_GKE}HealthCheckPolicy`,
  'telemetry.istio.io/Telemetry',
]);
