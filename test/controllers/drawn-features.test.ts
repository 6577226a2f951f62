import { alone, promisedValues } from './promised';
import { ROOMS } from './rooms';
import { expressedSites } from './sampled-sites';
import { manifestsOf } from './written-sites';
import { Feature } from '../../src/controllers/features';
import { consistent, DrawnSite, FALLBACK } from '../properties/drawn-site';
import { Asked, GENERATORS } from '../properties/site-features';
import { siteOf } from '../properties/valid-site';

/** In how many sites of a controller each feature has to be asked for. */
const FEWEST = 50;

/** What a site asks for, each with its value. */
function askedOf({ asked, paths, services }: DrawnSite): [Feature, string][] {
  const used = [...paths.map(({ service }) => service), ...(asked.defaultBackend === undefined ? [] : [FALLBACK])];
  const all: Asked<Feature>[] = [asked, ...paths.map((path) => path.asked), ...used.map((service) => services[service])];
  const entries = all.flatMap((some) => Object.entries(some) as [Feature, unknown][]);
  return entries.filter(([, value]) => value !== undefined).map(([feature, value]) => [feature, JSON.stringify(value)]);
}

describe.each(Object.entries(ROOMS))('%s', (_, { dialect }) => {
  const sites = expressedSites(dialect);
  const kept = new Map<string, Set<DrawnSite>>();

  beforeAll(() => {
    const keep = (key: string, site: DrawnSite) => kept.set(key, (kept.get(key) ?? new Set()).add(site));
    sites.forEach(({ site }) => askedOf(site).forEach(([feature, value]) => [feature, `${feature} ${value}`].forEach((key) => keep(key, site))));
  });

  test.each(Object.keys(GENERATORS) as Feature[])('sites ask for %s, with each value that the controller promises something for', (feature) => {
    const promised = promisedValues(feature, dialect);
    expect(promised.filter((value) => !kept.has(`${feature} ${value}`))).toEqual([]);
    expect(promised.length === 0 ? FEWEST : kept.get(feature)!.size).toBeGreaterThanOrEqual(FEWEST);
  });

  test('what the controller refuses is an error of the site', () => {
    const last = new Map(sites.flatMap(({ refusals }) => refusals)
      .map((refusal) => [`${refusal.feature} ${JSON.stringify(refusal.value)}`, refusal]));
    const taken = [...last].filter(([, { site }]) => {
      try {
        manifestsOf(site, dialect);
        return true;
      } catch {
        return false;
      }
    });
    expect(taken.map(([key]) => key)).toEqual([]);
  });
});

test('a site that contradicts itself is drawn as one that does not', () => {
  const [site] = alone('pathType', '"Exact"');
  const both = { ...site.paths[0], asked: { pathType: 'Exact', stripPrefix: true } as const };
  expect(siteOf(consistent({ ...site, asked: { redirectToHttps: true }, paths: [both, both] })))
    .toEqual({ paths: [{ host: 'shop.example', path: '/foo', exact: true, service: 'web', port: 80 }], redirect: false, redirectHosts: [], annotations: {} });
});
