import { NamingAnnotation } from './known-references';

/** What annotations of several controllers began with before each had a beginning of its own. */
export const SHARED_PREFIX = 'ingress.kubernetes.io/';

/** What Ingresses for a controller look like, whether or not it is written here. */
export interface KnownController {
  readonly name: string;

  /** What its annotations begin with. */
  readonly prefixes: readonly string[];

  /** What its class is usually called; two controllers may share a name. */
  readonly classNames: readonly string[];

  /** How the `spec.controller` of its IngressClass begins. */
  readonly identities: readonly string[];

  /** The `spec.controller` that its own installation gives its IngressClass; only of those that are written here. */
  readonly classController?: string;

  /** Whether what it serves is internal unless its objects say otherwise. */
  readonly isInternal?: true;

  /** Whether it has certificates without being given any: it looks for them by the names of hosts, or makes those that clients trust. */
  readonly findsCertificates?: true;

  /** Annotations by which it has certificates for all hosts of an Ingress, beside those of `tls`. */
  readonly certificateAnnotations?: readonly string[];

  /** Annotations by which it serves more hosts than the rules name. */
  readonly hostAnnotations?: readonly string[];

  /** Annotations by which it lets some clients in only, of those that it understands. */
  readonly clientAnnotations?: readonly string[];

  /** Annotations that name what may do anything with requests, such as to ask clients who they are. */
  readonly chains?: readonly string[];

  /** Annotations, or their beginnings, that it reads of Services and not of Ingresses. */
  readonly ofServices?: readonly string[];

  /** Annotations, or their beginnings, that it reads of Ingresses and not of Services. */
  readonly ofIngresses?: readonly string[];

  /** Annotations that it has given up, those that end with a dot and them among them. */
  readonly givenUp?: readonly string[];

  /** Which annotations it reads, or writes, with the beginning that controllers shared once. */
  readonly sharedAnnotations?: 'all' | readonly string[];

  /** Its annotations, of Ingresses and of Services, that name other objects. */
  readonly references?: readonly NamingAnnotation[];

  /** API groups of its kinds, which configure something and start no pods. */
  readonly apiGroups?: readonly string[];

  /** The pods that serve what it is asked for; nothing if it has none in the cluster, or they are not known. */
  readonly pods?: ControllerImages;

  /** Where requests come from, if load balancers outside of the cluster serve what it is asked for, and no pods. */
  readonly outside?: OutsideBalancer;
}

/** The networks that load balancers outside of a cluster connect from, their health checks included. */
export interface OutsideBalancer {
  /** In words: `the subnets of the load balancer`. */
  readonly networks: string;

  /** What these may be; what is the same for all clusters, where there is something. */
  readonly example: readonly string[];
}

/** Pods by their images, for a `controller` of an IngressClass or GatewayClass. */
export interface ControllerImages {
  readonly controller: RegExp;
  readonly image: RegExp;
}
