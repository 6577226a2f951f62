import { Route } from '../controllers/site';

/**
 * What the pods behind a path speak.
 *
 * It belongs to a Service: all paths that one Service serves say the same, those of other sites too.
 */
export class BackendProtocol {
  /**
   * HTTP/1.1, which is what all controllers speak to pods if nothing is said.
   */
  public static http(): BackendProtocol {
    return new BackendProtocol('http');
  }

  /**
   * HTTP/2 without TLS, from the first byte on.
   */
  public static h2c(): BackendProtocol {
    return new BackendProtocol('h2c');
  }

  /**
   * gRPC without TLS, which is sent by HTTP/2.
   */
  public static grpc(): BackendProtocol {
    return new BackendProtocol('grpc');
  }

  private constructor(private readonly kind: 'http' | 'h2c' | 'grpc') {}

  /**
   * @internal
   */
  public _render(): Route['backendProtocol'] {
    return this.kind === 'http' ? undefined : this.kind;
  }
}
