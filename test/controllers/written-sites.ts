import { Testing } from 'cdk8s';
import { certificateOf } from '../../src/certificates/certificate';
import { MAIN } from '../../src/controllers/dialect';
import { normalForm } from '../../src/controllers/normal-form';
import { ReadRoute } from '../../src/controllers/route';
import { joinedAnnotations } from '../../src/manifest/option-annotations';
import { isMixed } from '../properties/mixed-site';
import { CertificateOfKind, neutralRoutes, neutralSite } from '../properties/neutral-site';
import { defineSite } from '../properties/sites';
import { ValidSite } from '../properties/valid-site';
import { Dialect } from '../simulation/dialects';
import { testChart } from '../util';

/** The objects of a site; where its routes differ in how requests arrive, as the controller writes them. */
export function manifestsOf(site: ValidSite, dialect: Dialect): any[] {
  if (isMixed(site)) {
    return writtenByRoom(site, dialect);
  }
  const chart = testChart({ namespace: 'shop' });
  defineSite(chart, site, dialect);
  return Testing.synth(chart);
}

function writtenByRoom(valid: ValidSite, { controller }: Dialect): any[] {
  const [site, routes] = [neutralSite(valid, CERTIFICATES), neutralRoutes(valid, CERTIFICATES)];
  const nameOf = (id: string) => id === MAIN ? 'test-site' : `test-site-${id}`;
  const objects = [...certificateOf(site, routes), ...controller._dialect.objects(site, routes, nameOf)];
  return JSON.parse(JSON.stringify(objects.map(({ id, apiVersion, kind, annotations, spec }) => {
    const all = annotations === undefined ? {} : joinedAnnotations(annotations, site.annotations);
    return { apiVersion, kind, metadata: { name: nameOf(id), namespace: 'shop', ...(Object.keys(all).length === 0 ? {} : { annotations: all }) }, spec };
  })));
}

/** What has to be read of a site. */
export function normal(site: ValidSite): ReadRoute[] {
  return normalForm(neutralSite(site, CERTIFICATES), neutralRoutes(site, CERTIFICATES));
}

/** What the entry of a controller has is named nowhere. */
const CERTIFICATES: CertificateOfKind = {
  secret: { secretName: 'shop-tls' },
  certManager: { secretName: 'test-site-tls', issuer: { kind: 'ClusterIssuer', name: 'letsencrypt' } },
  byGateway: {},
};
