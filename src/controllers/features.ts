import { Certificate } from './served-path';
import { Route, ServicePort, Site, Transport } from './site';

/**
 * What a site and its paths may ask of a controller beyond hosts, paths and backends, by the options that ask for it.
 *
 * Each controller answers for each of them (`Answers`), so that a new one does not compile before all have.
 */
export interface Features {
  readonly anyHost: true;
  readonly pathType: 'Exact';
  readonly stripPrefix: true;
  readonly replacePrefix: string;
  readonly portName: string;
  readonly backendProtocol: 'h2c' | 'grpc';
  readonly tls: 'secret' | 'certManager' | 'byGateway';
  readonly redirectToHttps: boolean;
  readonly redirectHosts: readonly string[];
  readonly annotations: readonly string[];
  readonly defaultBackend: ServicePort;
}

export type Feature = keyof Features;

/** Who asks for a feature, and what is asked; nothing if it is not. */
type Asking<F extends Feature> =
  | { readonly by: 'site'; readonly asked: (site: Site) => Features[F] | undefined }
  | { readonly by: 'transport'; readonly asked: (transport: Transport) => Features[F] | undefined }
  | { readonly by: 'route'; readonly asked: (route: Route) => Features[F] | undefined };

const ASKING: { readonly [F in Feature]: Asking<F> } = {
  anyHost: { by: 'route', asked: ({ host }) => host === undefined ? true : undefined },
  pathType: { by: 'route', asked: ({ exact }) => exact ? 'Exact' : undefined },
  stripPrefix: { by: 'route', asked: ({ replacement }) => replacement === '/' ? true : undefined },
  replacePrefix: { by: 'route', asked: ({ replacement }) => replacement === '/' ? undefined : replacement },
  portName: { by: 'route', asked: ({ backend: { port } }) => typeof port === 'string' ? port : undefined },
  backendProtocol: { by: 'route', asked: ({ backendProtocol }) => backendProtocol },
  tls: { by: 'transport', asked: ({ certificate }) => certificate && sourceOf(certificate) },
  redirectToHttps: { by: 'transport', asked: ({ certificate, plainHttp }) => certificate && plainHttp === 'redirected' },
  redirectHosts: { by: 'site', asked: ({ redirectHosts }) => redirectHosts.length === 0 ? undefined : redirectHosts },
  annotations: { by: 'site', asked: ({ annotations }) => Object.keys(annotations).length === 0 ? undefined : Object.keys(annotations) },
  defaultBackend: { by: 'site', asked: ({ defaultBackend }) => defaultBackend },
};

function sourceOf({ secretName, issuer }: Certificate): Features['tls'] {
  return issuer !== undefined ? 'certManager' : secretName !== undefined ? 'secret' : 'byGateway';
}

/** A feature that is asked for, and how much of it. */
export interface AskedFeature<F extends Feature = Feature> {
  readonly feature: F;
  readonly by: Asking<F>['by'];
  readonly asked: Features[F];
}

/**
 * The features that a site asks for, or, of a site, one of its routes: those of the site are asked for by each route too, and
 * a site asks for the transport of the routes that say nothing else.
 */
export function askedFeatures(site: Site, route?: Route): AskedFeature[] {
  return (Object.keys(ASKING) as Feature[]).flatMap((feature) => {
    const asking = ASKING[feature];
    const asked = askedBy(asking, site, route);
    return asked === undefined ? [] : [{ feature, by: asking.by, asked }];
  });
}

function askedBy<F extends Feature>(asking: Asking<F>, site: Site, route?: Route): Features[F] | undefined {
  switch (asking.by) {
    case 'site': return asking.asked(site);
    case 'transport': return asking.asked(route ?? site.transport);
    case 'route': return route && asking.asked(route);
  }
}
