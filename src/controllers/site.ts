/**
 * A port of a Service that requests are sent to.
 */
export interface ServicePort {
  readonly service: string;

  /** Number or name. */
  readonly port: number | string;
}

/**
 * One path of a site, whoever serves it.
 */
export interface Route {
  /** Nothing for every host that no other route names. */
  readonly host?: string;

  /** Begins with a slash and, unless it is exact or the root, does not end with one. */
  readonly path: string;

  readonly exact: boolean;

  /** What the prefix becomes on its way to the pods; `/` strips it. */
  readonly replacement?: string;

  readonly backend: ServicePort;

  /** How many routes of the same host were added before. */
  readonly ordinal: number;
}

/**
 * Where the certificate of a site comes from.
 */
export interface SiteTls {
  readonly kind: 'secret' | 'certManager' | 'byGateway' | 'none';

  /** Nothing if the Secret is named like the object that asks for the certificate. */
  readonly secretName?: string;
  readonly issuer?: { readonly name: string; readonly kind: string };
}

/**
 * What is said of a site as a whole.
 */
export interface Site {
  readonly host?: string;
  readonly namespace?: string;
  readonly tls: SiteTls;

  /** The Secret with the certificate, if the site names or has one. */
  readonly secretName?: string;
  readonly redirectToHttps: boolean;

  /** Whether one of the controllers of the site serves the certificate of `tls`. */
  readonly certificateIsServed: boolean;
  readonly defaultBackend?: ServicePort;

  /** The option that names the default backend. */
  readonly defaultOption?: 'defaultBackend' | 'defaultService';

  /** The option by which requests for every host are served, if there is one. */
  readonly everyHost?: string;

  /** Annotations of the user. */
  readonly annotations: { readonly [key: string]: string };
}
