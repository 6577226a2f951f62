/** What is applied in the end where a tool makes it of a folder: `kubectl kustomize`, `overlays/prod`, `--enable-helm`. */
export interface Rendered {
  readonly command: string;
  readonly folder: string;
  readonly options?: string;
}
