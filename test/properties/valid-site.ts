import { DrawnPath, DrawnSite, FALLBACK, hostOf } from './drawn-site';
import { OfService } from './site-features';
import { Intent, SiteIntent } from '../simulation/intent';

/**
 * A site that a controller can express.
 */
export interface ValidSite extends SiteIntent {
  readonly host?: string;
  readonly annotations: { readonly [key: string]: string };
}

/** A drawn site that contradicts nothing, as a user says it. */
export function siteOf({ hasHost, asked, paths, services }: DrawnSite): ValidSite {
  const { tls, annotations = [], defaultBackend, redirectHosts = [], redirectToHttps } = asked;
  return {
    paths: paths.map((path) => intentOf(path, services[path.service])),
    ...(tls === undefined ? {} : { tls }),
    redirect: redirectToHttps === true,
    redirectHosts,
    annotations: Object.fromEntries(annotations.map((key) => [key, 'shop'])),
    ...(defaultBackend === undefined ? {} : { defaultBackend: { ...defaultBackend, port: services[FALLBACK].portName ?? defaultBackend.port } }),
    ...(hasHost ? { host: paths[0].host } : {}),
  };
}

/** A Service that is told something is the site's own, named after it and its pods. */
function intentOf(path: DrawnPath, { backendProtocol, portName }: OfService): Intent {
  const { pathType, stripPrefix, replacePrefix } = path.asked;
  const [host, replacement] = [hostOf(path), stripPrefix ? '/' : replacePrefix];
  return {
    ...(host === undefined ? {} : { host }),
    path: path.path,
    exact: pathType !== undefined,
    ...(replacement === undefined ? {} : { replacePrefix: replacement }),
    ...(backendProtocol === undefined ? { service: path.service, port: portName ?? 80 }
      : { service: ownService(path.service), port: 80, backendProtocol }),
  };
}

/** The name of the Service that a site makes for pods. */
export function ownService(pods: string): string {
  return `test-site-${pods}service`;
}

/** The pods behind such a Service. */
export function podsBehind(service: string): string {
  return service.slice('test-site-'.length, -'service'.length);
}
