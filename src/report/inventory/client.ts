import { Reach } from './reach';
import { Service } from '../../graph/service';
import { Workload } from '../../graph/workload';

/** Whom pods see as the one that connects to them. */
export class Client {
  /** Clients of a Service, by their own addresses or by those of nodes. */
  public static outside({ resource }: Service, { networks }: Reach): Client {
    return new Client(networks, resource.spec.text('externalTrafficPolicy') === 'Local', undefined);
  }

  /** Clients of a port of the node itself. */
  public static atNode({ networks }: Reach): Client {
    return new Client(networks, true, undefined);
  }

  /** A controller, which connects in the place of clients; without workloads if its pods are not among the manifests. */
  public static controller(workloads: readonly Workload[]): Client {
    // Those in the network of their node come with its address.
    const areOnNodes = workloads.some(({ isOnHostNetwork }) => isOnHostNetwork);
    return new Client([], false, areOnNodes ? [] : workloads);
  }

  private constructor(
    /** The networks that clients are in; empty if they may be anywhere. */
    public readonly networks: readonly string[],
    /** Whether pods see the addresses of clients, and not those of nodes. */
    public readonly keepsAddress: boolean,
    /** The pods of the controller; nothing if clients connect themselves. */
    public readonly controller: readonly Workload[] | undefined,
  ) {}
}
