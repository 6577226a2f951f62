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

  /** Annotations by which it has certificates for all hosts of an Ingress, beside those of `tls`. */
  readonly certificateAnnotations?: readonly string[];

  /** Annotations by which it serves more hosts than the rules name. */
  readonly hostAnnotations?: readonly string[];

  /** API groups of its kinds, which configure something and start no pods. */
  readonly apiGroups?: readonly string[];

  /** The pods that serve what it is asked for; nothing if it has none in the cluster, or they are not known. */
  readonly pods?: ControllerImages;
}

/** Pods by their images, for a `controller` of an IngressClass or GatewayClass. */
export interface ControllerImages {
  readonly controller: RegExp;
  readonly image: RegExp;
}
