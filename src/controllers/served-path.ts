import { Look } from './look';

/** A port of a Service that requests are sent to, by number or by name. */
export interface ServicePort {
  readonly service: string;
  readonly port: number | string;
}

/**
 * How a path is compared with that of a request: whole, element by element, character by character, only
 * what is below it (the path ends with a slash), as an expression, or in a way that only the controller knows.
 */
export type PathMatch = 'exact' | 'elements' | 'characters' | 'below' | 'expression' | 'unknown';

/** Where the certificate of a host comes from. */
export interface Certificate {
  /** The Secret that holds it; nothing if the entry of the controller has one. */
  readonly secretName?: string;

  /** Who issues it, if a Certificate of cert-manager covers the host. */
  readonly issuer?: { readonly kind: string; readonly name: string };
}

/** What becomes of a request: it is sent to pods, or to HTTPS, or nobody knows. */
export type Outcome =
  | { readonly kind: 'backend'; readonly backend: ServicePort; readonly rewrite?: string }
  | { readonly kind: 'redirect'; readonly permanent: boolean }
  | { readonly kind: 'unknown' };

/** One path that a controller serves by one scheme, as an object of a cluster says it. */
export interface ServedPath {
  readonly scheme: 'http' | 'https';

  /** In lower case, `*.` may stand in front; nothing for every host. */
  readonly host?: string;
  readonly match: PathMatch;
  readonly path: string;

  /** Of two paths that match a request, the one with the higher number serves it. */
  readonly precedence: number;
  readonly outcome: Outcome;

  /** By HTTPS only: the Secret with the certificate, or that of the controller. */
  readonly certificate?: Pick<Certificate, 'secretName'>;

  /** The object that says it: `Ingress shop/web`. */
  readonly object: string;

  /** The namespace of its backend and of that Secret. */
  readonly namespace: string;

  /** The parts of objects that say it: what is unread about them may change it. */
  readonly saidBy: readonly Look[];
}

/**
 * Two parts of a cluster that say different things: of one path, so that nobody knows which counts; of two paths, so that
 * one of them gets no requests; or of a host.
 */
export interface Difference {
  readonly kind: 'contested path' | 'hidden path' | 'contested host';
  readonly host?: string;

  /** Nothing for the host as a whole. */
  readonly path?: string;
  readonly text: string;
}
