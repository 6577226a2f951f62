import { Duration } from 'cdk8s';

/**
 * How a load balancer asks whether a target is healthy.
 */
export enum LoadBalancerHealthCheckProtocol {
  /** A connection is opened. */
  TCP = 'TCP',

  /** A request is answered with a success code. */
  HTTP = 'HTTP',

  /** A request over TLS is answered with a success code. The certificate is not judged. */
  HTTPS = 'HTTPS',
}

/**
 * The health check that a load balancer does.
 */
export interface LoadBalancerHealthCheck {
  /**
   * How the load balancer asks.
   *
   * @default - `HTTP` if a path is given, else `TCP`
   */
  readonly protocol?: LoadBalancerHealthCheckProtocol;

  /**
   * The path that is requested, beginning with `/`. Not with TCP.
   *
   * @default - that of the provider
   */
  readonly path?: string;

  /**
   * The time between two checks, whole seconds.
   *
   * @default - that of the provider
   */
  readonly interval?: Duration;

  /**
   * How many failed checks in a row make a target unhealthy, 2 to 10.
   *
   * @default - that of the provider
   */
  readonly unhealthyThreshold?: number;
}
