import { Duration } from 'cdk8s';
import { invalidValue } from '../text/invalid';

/**
 * Options for `SessionAffinity.clientIP`.
 */
export interface ClientIPAffinityOptions {
  /**
   * How long a client stays with its pod after its last connection, 1 second to
   * 1 day.
   *
   * @default - 3 hours, set by Kubernetes
   */
  readonly timeout?: Duration;
}

/**
 * Whether connections of one client go to one pod.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
 */
export class SessionAffinity {
  /**
   * Connections of one client address go to the same pod, for as long as the
   * pod is ready. Behind a proxy all clients share one address.
   */
  public static clientIP(options: ClientIPAffinityOptions = {}): SessionAffinity {
    const seconds = options.timeout?.toSeconds({ integral: false });
    if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 1 && seconds <= 86400)) {
      throw invalidValue('SessionAffinity.clientIP', [{
        property: 'timeout',
        rule: 'must be a whole number of seconds from 1 to 86400',
        value: seconds,
        fix: "write for example 'Duration.hours(1)'",
      }]);
    }
    return new SessionAffinity('ClientIP', seconds);
  }

  /**
   * Each connection may go to another pod.
   */
  public static none(): SessionAffinity {
    return new SessionAffinity('None');
  }

  private constructor(private readonly sessionAffinity: string, private readonly timeoutSeconds?: number) {}

  /**
   * @internal
   */
  public _render(): { [field: string]: unknown } {
    return {
      sessionAffinity: this.sessionAffinity,
      ...(this.timeoutSeconds === undefined ? {} : { sessionAffinityConfig: { clientIP: { timeoutSeconds: this.timeoutSeconds } } }),
    };
  }
}
