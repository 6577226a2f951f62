/** What the rules must know about the clusters that an object is meant for. */
export interface RuleOptions {
  /** The node ports that the API server hands out. */
  readonly nodePortRange: { readonly min: number; readonly max: number };
  /** The lowest Kubernetes version, as the number after the '1.': 32. */
  readonly minMinor: number;
}
