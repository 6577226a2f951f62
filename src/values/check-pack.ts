/** A group of checks that runs only if it is asked for. */
export enum CheckPack {
  /** What linters such as kube-score, kube-linter, Polaris and Kubescape ask of an exposed app. */
  LINTERS = 'linters',
}
