/** A Gateway that exists, and its listeners as far as they are known. */
export interface GatewayFacts {
  readonly controller: 'gateway-api';
  readonly gateway: string;

  /** Nothing for the namespace of the route. */
  readonly gatewayNamespace?: string;
  readonly httpListener?: string;
  readonly httpsListener?: string;
}
