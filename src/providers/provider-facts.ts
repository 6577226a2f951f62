/** What is known of a provider of load balancers without a look at any of its Services. */
export interface ProviderFacts {
  /** Its name in texts. */
  readonly name: string;

  /** What its annotations begin with. */
  readonly annotationPrefixes: readonly string[];

  /** What the classes of load balancers begin with that it serves, and nobody else. */
  readonly classPrefixes?: readonly string[];

  /** Whether its addresses are on the internet unless something says otherwise. */
  readonly isPublic?: boolean;

  /** Whether it takes addresses from pools that are set up in the cluster. */
  readonly hasPools?: boolean;

  /** Annotations that make an address internal, with the values that do. */
  readonly internalMarks?: readonly Mark[];

  /** Annotations that say aloud that an address is public, with the values that do. */
  readonly publicMarks?: readonly Mark[];

  /** Classes whose addresses are internal. */
  readonly internalClasses?: readonly string[];

  /** Classes whose addresses are public. */
  readonly publicClasses?: readonly string[];

  /** Annotations that list the addresses that a load balancer shall get, separated by commas. */
  readonly addressAnnotations?: readonly string[];

  /** Whether it takes no address that is asked for by `loadBalancerIP`. */
  readonly hasOwnAddresses?: boolean;

  /** Annotations that list the networks of clients, separated by commas. */
  readonly networkAnnotations?: readonly string[];

  /** API groups of its kinds, which configure something and start no pods. */
  readonly apiGroups?: readonly string[];

  /** Annotations that name something outside of the manifests that says who may connect. */
  readonly clientsElsewhere?: readonly string[];
}

/** An annotation, and the values of it that mean something. */
export type Mark = readonly [annotation: string, values: RegExp];
