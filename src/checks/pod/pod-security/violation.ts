/** What a level of the Pod Security Standards does not allow. */
export interface Violation {
  readonly field: string;
  readonly message: string;
  readonly fix: string;
}
