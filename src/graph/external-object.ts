/** An object that is not among the manifests and exists in the cluster all the same. */
export interface ExternalObject {
  /** The kind: `Secret`, `Service` or `Namespace`, or `Pod` for pods that something else starts. */
  readonly kind: string;
  /**
   * The name.
   * @default - every name
   */
  readonly name?: string;
  /**
   * The namespace.
   * @default - every namespace
   */
  readonly namespaceName?: string;
}
