import { DrawnPath, DrawnSite, FALLBACK, hostOf } from './drawn-site';
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
  const { tls, annotations = [], defaultBackend, redirectToHttps } = asked;
  return {
    paths: paths.map((path) => intentOf(path, services[path.service].portName ?? 80)),
    ...(tls === undefined ? {} : { tls }),
    redirect: redirectToHttps === true,
    annotations: Object.fromEntries(annotations.map((key) => [key, 'shop'])),
    ...(defaultBackend === undefined ? {} : { defaultBackend: { ...defaultBackend, port: services[FALLBACK].portName ?? defaultBackend.port } }),
    ...(hasHost ? { host: paths[0].host } : {}),
  };
}

function intentOf(path: DrawnPath, port: number | string): Intent {
  const { pathType, stripPrefix, replacePrefix } = path.asked;
  const [host, replacement] = [hostOf(path), stripPrefix ? '/' : replacePrefix];
  return {
    ...(host === undefined ? {} : { host }),
    path: path.path,
    exact: pathType !== undefined,
    ...(replacement === undefined ? {} : { replacePrefix: replacement }),
    service: path.service,
    port,
  };
}
