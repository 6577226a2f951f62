import { Testing } from 'cdk8s';
import { Tls } from '../../src';
import { normalForm } from '../../src/controllers/normal-form';
import { ReadRoute } from '../../src/controllers/route';
import { Certificate } from '../../src/controllers/served-path';
import { defineSite, ValidSite } from '../properties/sites';
import { Dialect } from '../simulation/dialects';
import { testChart } from '../util';

/** Who issues the certificate, where a site has one of cert-manager. */
const ISSUER = 'letsencrypt';

/** A certificate that is issued, for the sites whose controller serves it and whose paths have hosts with names. */
export function issuedIfPossible({ site, dialect }: { readonly site: ValidSite; readonly dialect: Dialect }): Dialect {
  const isPossible = dialect.tls._secretName !== undefined && site.paths.every(({ host }) => host !== undefined);
  return isPossible ? { ...dialect, tls: Tls.certManager(ISSUER) } : dialect;
}

/** The objects of a site. */
export function manifestsOf(site: ValidSite, dialect: Dialect): any[] {
  const chart = testChart({ namespace: 'shop' });
  defineSite(chart, site, dialect);
  return Testing.synth(chart);
}

/** What has to be read of a site. */
export function normal(site: ValidSite, dialect: Dialect): ReadRoute[] {
  const { paths, tls, redirect, defaultService } = site;
  const certificate = tls ? certificateOf(dialect) : undefined;
  const common = { certificate, plainHttp: redirect ? 'redirected' : 'served' } as const;
  const routes = paths.map(({ host, path, exact, replacePrefix, service }) => ({
    host, path, exact, replacement: replacePrefix, backend: { service, port: 80 }, ...common,
  }));
  const defaultRoute = defaultService === undefined ? undefined : { backend: { service: defaultService, port: 80 }, ...common };
  return normalForm({ routes, defaultRoute });
}

function certificateOf({ tls }: Dialect): Certificate {
  if (tls._issuer !== undefined) {
    return { secretName: 'test-site-tls', issuer: { kind: 'ClusterIssuer', name: ISSUER } };
  }
  return tls._secretName === undefined ? {} : { secretName: tls._secretName };
}
