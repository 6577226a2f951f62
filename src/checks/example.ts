/** Manifests that show what a check finds, from its cases. */
export interface Example {
  readonly failing: string;

  /** What the check finds in them. */
  readonly found: readonly string[];

  readonly fixed: string;
}
