/** A Gateway that exists, and its listeners as far as they are known. */
export interface GatewayFacts {
  readonly controller: 'gateway-api';
  readonly gateway: string;

  /** Nothing for the namespace of the route. */
  readonly gatewayNamespace?: string;
  readonly httpListener?: string;
  readonly httpsListener?: string;
}

/**
 * Routes that are read by nobody here, and listeners that are added to a Gateway.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/
 */
export const UNREAD_GATEWAY_KINDS = [
  'gateway.networking.k8s.io/GRPCRoute',
  'gateway.networking.k8s.io/TLSRoute',
  'gateway.networking.k8s.io/TCPRoute',
  'gateway.networking.k8s.io/UDPRoute',
  'gateway.networking.k8s.io/ListenerSet',
  'gateway.networking.x-k8s.io/XListenerSet',
];

/** The `appProtocol` of a port that is spoken to by HTTP/2 without TLS. */
export const H2C = 'kubernetes.io/h2c';

/** The group of the policies and filters of NGINX Gateway Fabric. */
export const NGINX_GATEWAY = 'gateway.nginx.org/';
