/** What is said of a check beside its findings, by `explain` and on the pages of the documentation. */
export interface Explanation {
  /** What it means: what Kubernetes makes of such manifests, and why. In whole sentences. */
  readonly meaning: string;

  /** When it is fine as it is, and may be acknowledged. */
  readonly acceptable: string;

  /** The case in `test/checks/cases` that shows it. */
  readonly failing: string;

  /** The case that shows how it is right. */
  readonly fixed: string;
}

/** The explanations of a topic, by the second half of the ids. */
export type Explanations = Readonly<Record<string, Explanation>>;
