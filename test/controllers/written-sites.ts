import { Testing } from 'cdk8s';
import { normalForm } from '../../src/controllers/normal-form';
import { ReadRoute } from '../../src/controllers/route';
import { Certificate } from '../../src/controllers/served-path';
import { defineSite } from '../properties/sites';
import { ValidSite } from '../properties/valid-site';
import { Dialect } from '../simulation/dialects';
import { testChart } from '../util';

/** The objects of a site. */
export function manifestsOf(site: ValidSite, dialect: Dialect): any[] {
  const chart = testChart({ namespace: 'shop' });
  defineSite(chart, site, dialect);
  return Testing.synth(chart);
}

/** What has to be read of a site. */
export function normal({ paths, tls, redirect, defaultBackend }: ValidSite): ReadRoute[] {
  const certificate = tls === undefined ? undefined : CERTIFICATES[tls];
  const common = { certificate, plainHttp: redirect ? 'redirected' : 'served' } as const;
  const routes = paths.map(({ host, path, exact, replacePrefix, service, port }) => ({
    host, path, exact, replacement: replacePrefix, backend: { service, port }, ...common,
  }));
  const defaultRoute = defaultBackend === undefined ? undefined : { backend: defaultBackend, ...common };
  return normalForm({ routes, defaultRoute });
}

/** What the entry of a controller has is named nowhere. */
const CERTIFICATES: { readonly [kind in NonNullable<ValidSite['tls']>]: Certificate } = {
  secret: { secretName: 'shop-tls' },
  certManager: { secretName: 'test-site-tls', issuer: { kind: 'ClusterIssuer', name: 'letsencrypt' } },
  byGateway: {},
};
