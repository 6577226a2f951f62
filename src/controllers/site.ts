import { Certificate } from './served-path';

/**
 * A port of a Service that requests are sent to.
 */
export interface ServicePort {
  readonly service: string;

  /** Number or name. */
  readonly port: number | string;
}

/**
 * How the requests for a route arrive.
 */
export interface Transport {
  /**
   * What HTTPS is served with; nothing without HTTPS. One that is issued has no name before the object that asks for it is
   * defined, and one without a name that nobody issues is that of the controller's entry.
   */
  readonly certificate?: Certificate;

  /** What becomes of plain HTTP: it is served, or redirected to HTTPS. */
  readonly plainHttp: 'served' | 'redirected';
}

/**
 * One path of a site, whoever serves it.
 */
export interface Route extends Transport {
  /** Nothing for every host that no other route names. */
  readonly host?: string;

  /** Begins with a slash and, unless it is exact or the root, does not end with one. */
  readonly path: string;

  readonly exact: boolean;

  /** What the prefix becomes on its way to the pods; `/` strips it. */
  readonly replacement?: string;

  readonly backend: ServicePort;

  /** What its pods speak, if not HTTP/1.1. */
  readonly backendProtocol?: 'h2c' | 'grpc';

  /** Whether HTTP/1.1 was asked for, so that nothing else may come instead. */
  readonly isHttp1Said?: boolean;

  /** Whether its Service is defined elsewhere, so that nothing can be said by it. */
  readonly isOfForeignService?: boolean;

  /** How many routes of the same host were added before. */
  readonly ordinal: number;
}

/**
 * What is said of a site as a whole.
 */
export interface Site {
  readonly host?: string;
  readonly namespace?: string;

  /** That of the routes which say nothing else, and of those that the default backend stands for. */
  readonly transport: Transport;

  /** Whether one of the controllers of the site serves certificates that its routes name. */
  readonly certificateIsServed: boolean;
  readonly defaultBackend?: ServicePort;

  /** The option that names the default backend. */
  readonly defaultOption?: 'defaultBackend' | 'defaultService';

  /** The option by which requests for every host are served, if there is one. */
  readonly everyHost?: string;

  /** Hosts whose requests are redirected to the host of the site. */
  readonly redirectHosts: readonly string[];

  /** Annotations of the user. */
  readonly annotations: { readonly [key: string]: string };
}
