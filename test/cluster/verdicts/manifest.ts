/** A finished object as it is sent to the API server. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: any;
}

/** The namespace that all objects are made for. */
export const NAMESPACE = 'verdicts';
