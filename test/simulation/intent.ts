import { byHost, isWithin, Outcome, Request, split } from './request';
import { Features } from '../../src/controllers/features';

/**
 * A path as a user says it.
 */
export interface Intent {
  readonly host?: string;
  readonly path: string;
  readonly exact: boolean;
  readonly replacePrefix?: string;
  readonly service: string;

  /** Of the Service, by number or by name. */
  readonly port: number | string;

  /** What its pods speak, if not HTTP/1.1; its Service is the site's own then. */
  readonly backendProtocol?: Features['backendProtocol'];

  /** Whether it has a certificate, where it differs from its site. */
  readonly tls?: boolean;

  /** Whether plain HTTP is redirected, where it differs from its site. */
  readonly redirect?: boolean;
}

/**
 * A site as a user says it.
 */
export interface SiteIntent {
  readonly paths: Intent[];

  /** Where the certificate comes from; nothing without HTTPS. */
  readonly tls?: Features['tls'];
  readonly redirect: boolean;

  /** Those that are redirected to the host of the site. */
  readonly redirectHosts: readonly string[];
  readonly host?: string;
  readonly defaultBackend?: { readonly service: string; readonly port: number | string };
}

/**
 * What a user wants to become of a request: the paths of the most precise host,
 * an exact path before any prefix, and the longest prefix before the others.
 */
export function wanted({ paths, tls, redirect, redirectHosts, host: ofSite, defaultBackend }: SiteIntent): (request: Request) => Outcome {
  const pathsOf = byHost(paths, (intent) => intent.host);
  return ({ scheme, host, url }) => {
    if (scheme === 'https' && tls === undefined) {
      return 'nobody';
    }
    if (redirectHosts.includes(host)) {
      return { location: `${tls === undefined ? 'http' : 'https'}://${ofSite}${url}` };
    }
    const { path, query } = split(url);
    const ofHost = pathsOf(host);
    const winner = ofHost.find((intent) => intent.exact && intent.path === path)
      ?? longest(ofHost.filter((intent) => !intent.exact && isWithin(path, intent.path)));
    if (winner === undefined && defaultBackend === undefined) {
      return 'nobody';
    }
    if (scheme === 'http' && redirect) {
      return 'redirect';
    }
    return winner === undefined ? { ...defaultBackend!, url } : { service: winner.service, port: winner.port, ...protocolOf(winner), url: `${seen(path, winner)}${query}` };
  };
}

function longest(intents: Intent[]): Intent | undefined {
  return [...intents].sort((a, b) => trimmed(b.path).length - trimmed(a.path).length)[0];
}

/** `/foo/bar` with `/foo` replaced by `/v2` is `/v2/bar`; with `/` it is `/bar`. */
function seen(path: string, { path: prefix, replacePrefix }: Intent): string {
  if (replacePrefix === undefined) {
    return path;
  }
  return `${trimmed(replacePrefix)}${path.slice(trimmed(prefix).length)}` || '/';
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

/** gRPC is sent by HTTP/2. */
function protocolOf({ backendProtocol }: Intent): { readonly protocol?: 'HTTP/2' } {
  return backendProtocol === undefined ? {} : { protocol: 'HTTP/2' };
}
