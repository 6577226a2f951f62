import { isDeepStrictEqual } from 'util';
import { Room } from './rooms';
import { SampledSite } from './sampled-sites';
import { Feature } from '../../src/controllers/features';
import { CASES } from '../cluster/paths/cases';
import { SHOWN } from '../cluster/shown';
import { consistent, DrawnSite } from '../properties/drawn-site';
import { without } from '../properties/expressed';
import { requestsTo } from '../properties/sites';
import { siteOf } from '../properties/valid-site';
import { wanted } from '../simulation/intent';

/**
 * Whether the simulation of the controller answers requests to a site as its user means it, and at least one of them
 * otherwise than it would without the feature.
 */
export function isSimulated(sampled: SampledSite, feature: Feature, { dialect }: Room): boolean {
  const { drawn, site } = sampled;
  const other = consistent(otherwise(drawn, feature));
  // nothing else may differ between the two sites
  if (isDeepStrictEqual(other, drawn) || !isDeepStrictEqual(site, siteOf(drawn))) {
    return false;
  }
  const [meant, meantOtherwise] = [wanted(site), wanted(siteOf(other))];
  const telling = requestsTo(site).filter((request) => !isDeepStrictEqual(meant(request), meantOtherwise(request)));
  if (telling.length === 0) {
    return false;
  }
  const simulated = dialect.simulation(sampled.manifests);
  return telling.every((request) => isDeepStrictEqual(simulated(request), meant(request)));
}

function otherwise(site: DrawnSite, feature: Feature): DrawnSite {
  const { redirectToHttps } = site.asked;
  return feature === 'redirectToHttps' && redirectToHttps !== undefined ? { ...site, asked: { ...site.asked, redirectToHttps: !redirectToHttps } } : without(site, feature);
}

/** Whether a real controller has done what a site with the feature promises. */
export function isShown(feature: Feature, { table }: Room): boolean {
  const cases = Object.entries(CASES).filter(([, caseOf]) => {
    const { site = {}, paths, fallback } = caseOf('shop.example');
    return feature === 'defaultBackend' ? fallback !== undefined : feature in site || paths.some((path) => feature in path);
  }).map(([name]) => name);
  const programs = Object.values(table === undefined ? {} : SHOWN[table]);
  return programs.some((program) => cases.some((name) => program[name]?.length === 0));
}
