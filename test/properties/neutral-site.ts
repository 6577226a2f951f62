import { ValidSite } from './valid-site';
import { Certificate } from '../../src/controllers/served-path';
import { Route, Site, Transport } from '../../src/controllers/site';

/** The certificates of sites, by what is asked for. */
export type CertificateOfKind = { readonly [kind in NonNullable<ValidSite['tls']>]: Certificate };

/** As a user says them, before the object that asks for one has a name. */
const SAID: CertificateOfKind = {
  secret: { secretName: 'shop-tls' },
  certManager: { issuer: { kind: 'ClusterIssuer', name: 'letsencrypt' } },
  byGateway: {},
};

/** A site in the neutral model, without its routes. */
export function neutralSite({ host, tls, redirect, redirectHosts, defaultBackend, annotations, paths }: ValidSite, certificates = SAID): Site {
  return {
    host,
    namespace: 'shop',
    transport: transportOf(tls, redirect, certificates),
    certificateIsServed: true,
    ...(defaultBackend === undefined ? {} : { defaultBackend }),
    ...(paths.some((path) => path.host === undefined) ? { everyHost: 'anyHost: true' } : {}),
    redirectHosts,
    annotations,
  };
}

/** Its routes. */
export function neutralRoutes({ paths, tls, redirect }: ValidSite, certificates = SAID): Route[] {
  return paths.map(({ host, path, exact, replacePrefix, service, port, backendProtocol, ...said }, ordinal): Route => ({
    ...transportOf(said.tls ?? true ? tls : undefined, said.redirect ?? redirect, certificates),
    host,
    path,
    exact,
    replacement: replacePrefix,
    backend: { service, port },
    backendProtocol,
    isOfForeignService: backendProtocol === undefined,
    ordinal,
  }));
}

function transportOf(tls: ValidSite['tls'], redirect: boolean, certificates: CertificateOfKind): Transport {
  return tls === undefined ? { plainHttp: 'served' } : { certificate: certificates[tls], plainHttp: redirect ? 'redirected' : 'served' };
}
