import { AllowedClients } from './allowed-clients';
import { ClientAddress } from './client-address';
import { KnownClients } from '../graph/cluster-facts';
import { DescribedEntries } from '../graph/described-entries';

/**
 * A way into a cluster that is not part of the app: who can take it, and where it leads through.
 */
export interface ClusterEntry {
  /** Its name. */
  readonly name: string;

  /**
   * Who can reach it. What the objects of the app show is more precise, and goes before it.
   *
   * @default - not known
   */
  readonly allowedClients?: AllowedClients;

  /**
   * The namespace of the pods that its requests come from.
   *
   * @default - not known
   */
  readonly controllerNamespace?: string;

  /**
   * Labels of these pods.
   *
   * @default - not known
   */
  readonly controllerPodLabels?: { [key: string]: string };

  /**
   * The networks that its requests come from, in CIDR notation, if a load balancer
   * outside of the cluster sends them: its subnets, with those of its health checks.
   *
   * @default - not known
   */
  readonly controllerNetworks?: string[];
}

/**
 * An Ingress class of a cluster, and what is known of it.
 */
export interface ClusterClass extends ClusterEntry {
  /**
   * The controller, as `spec.controller` of the `IngressClass` has it: `traefik.io/ingress-controller`.
   *
   * @default - not known, unless the app has the `IngressClass`, or a site that names its controller
   */
  readonly controller?: string;

  /**
   * Whether it is the default class, which serves the Ingresses that name none.
   *
   * @default - not known, unless the app has an `IngressClass` that is marked as the default one
   */
  readonly isDefault?: boolean;

  /**
   * Whether its controller was given a certificate for the hosts with TLS that name no Secret.
   *
   * @default - not known
   */
  readonly hasDefaultCertificate?: boolean;

  /**
   * How its controller knows the addresses of clients, which the lists of clients
   * in annotations are compared with.
   *
   * @default - not known, unless the app has what opens the controller, and that preserves addresses
   */
  readonly clientAddress?: ClientAddress;
}

/**
 * A Gateway of a cluster, and what is known of it.
 */
export interface ClusterGateway extends ClusterEntry {
  /** The namespace of the Gateway. */
  readonly namespaceName: string;

  /**
   * The names of its listeners for plain HTTP.
   *
   * @default - not known, but for those that a site names
   */
  readonly httpListeners?: string[];

  /**
   * The names of its listeners for HTTPS.
   *
   * @default - not known, but for those that a site names
   */
  readonly httpsListeners?: string[];
}

interface Entries {
  readonly classes?: readonly ClusterClass[];
  readonly gateways?: readonly ClusterGateway[];
}

/** As plain data. */
export function describedEntries({ classes = [], gateways = [] }: Entries): DescribedEntries {
  return { classes: classes.map(describedEntry), gateways: gateways.map(describedEntry) };
}

function describedEntry<T extends ClusterEntry>({ allowedClients, ...others }: T): Omit<T, 'allowedClients'> & { readonly clients?: KnownClients } {
  const clients = allowedClients?._render();
  return { ...others, ...(clients === undefined ? {} : { clients: { internet: clients.internetFacing, networks: clients.networks } }) };
}
