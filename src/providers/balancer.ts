/** A load balancer as plain data, whoever provides it; what is said by nobody has the default of the API. */
export interface Balancer extends ServedPods, ProvidedEntry {}

/** What Kubernetes itself reads of a Service. */
export interface ServedPods {
  /** By protocol and number. */
  readonly ports: readonly BalancerPort[];
  readonly selector: { readonly [label: string]: string };

  /** Whether a port of every node is opened as well. */
  readonly nodePorts: boolean;

  /** Which pods get traffic from outside of the cluster: those of every node, or of the node that it arrives at. */
  readonly externalTrafficPolicy: string;
  readonly healthCheckNodePort?: number;
  readonly internalTrafficPolicy: string;

  /** Nothing: any zone and node. */
  readonly trafficDistribution?: string;

  /** For how long a client stays with a pod; nothing: each connection may go to another one. */
  readonly affinitySeconds?: number;
  readonly clusterIP?: string;

  /** In this order; none: those of the cluster. */
  readonly ipFamilies: readonly string[];
  readonly ipFamilyPolicy?: string;
  readonly publishNotReadyAddresses: boolean;
}

export interface BalancerPort {
  readonly number: number;
  readonly protocol: string;
  readonly name?: string;
  readonly target: number | string;
  readonly nodePort?: number;
  readonly appProtocol?: string;
}

/** What a provider reads of it: the address, and who gets to it. */
export interface ProvidedEntry {
  /** Where the address is; unknown where the manifest does not show it. */
  readonly reach: 'internet' | 'internal' | 'unknown';

  /** The networks of clients, as a set; none: everybody who gets to the address. */
  readonly networks: readonly string[];

  /** Fixed addresses, as the provider names them. */
  readonly addresses: readonly string[];

  /** Where an address is taken from that is not fixed. */
  readonly addressPool?: string;

  /** Where it says anything else than the reach. */
  readonly loadBalancerClass?: string;

  /** What packets are sent to; nothing where the provider has no choice, or none is made. */
  readonly targets?: 'pods' | 'nodes';

  /** Whether packets keep the address of the client on their way to a target; nothing where it is not said. */
  readonly keepsClientAddress?: boolean;

  /** Whether the address is one of each IP family; nothing where only the fields of the Service say it. */
  readonly isDualStack?: boolean;

  /** The TCP ports at which it ends TLS, by number or name, `*` for all of them; nothing where it passes on what clients send. */
  readonly tlsPorts?: readonly string[];

  /** Nothing: that of the provider. */
  readonly healthCheck?: BalancerHealthCheck;
}

export interface BalancerHealthCheck {
  readonly protocol?: 'tcp' | 'http' | 'https';
  readonly path?: string;
  readonly intervalMilliseconds?: number;
  readonly unhealthyThreshold?: number;
}
