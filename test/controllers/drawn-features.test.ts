import { ROOMS } from './rooms';
import { expressedSites } from './sampled-sites';
import { manifestsOf } from './written-sites';
import { Feature } from '../../src/controllers/features';
import { consistent, DrawnSite, FALLBACK } from '../properties/drawn-site';
import { answered } from '../properties/expressed';
import { Asked, GENERATORS, OF_PATH, OF_SERVICE, OF_SITE, OfSite } from '../properties/site-features';
import { siteOf } from '../properties/valid-site';
import { Dialect } from '../simulation/dialects';

/** In how many sites of a controller each feature has to be asked for. */
const FEWEST = 50;

/** What a site asks for, each with its value. */
function askedOf({ asked, paths, services }: DrawnSite): [Feature, string][] {
  const used = [...paths.map(({ service }) => service), ...(asked.defaultBackend === undefined ? [] : [FALLBACK])];
  const all: Asked<Feature>[] = [asked, ...paths.map((path) => path.asked), ...used.map((service) => services[service])];
  const entries = all.flatMap((some) => Object.entries(some) as [Feature, unknown][]);
  return entries.filter(([, value]) => value !== undefined).map(([feature, value]) => [feature, JSON.stringify(value)]);
}

/** A feature alone: of one path, with each kind of certificate, at a host and at every host. */
function alone(feature: Feature, value: string): DrawnSite[] {
  const asked = { [feature]: JSON.parse(value) };
  const ofKind = (generators: object) => feature in generators ? asked : {};
  const certificates: OfSite[] = [undefined, 'secret', 'certManager', 'byGateway'].map((tls) => ({ tls } as OfSite));
  return certificates.flatMap((certificate) => [{}, { anyHost: true } as const].map((where) => consistent({
    hasHost: false,
    asked: { ...certificate, ...ofKind(OF_SITE) },
    paths: [{ host: 'shop.example', path: '/foo', slash: false, service: 'web', asked: { ...where, ...ofKind(OF_PATH) } }],
    services: { web: ofKind(OF_SERVICE), [FALLBACK]: {} },
  })));
}

/** Whether a controller promises something for a value, wherever it is asked for. */
function isPromised(feature: Feature, value: string, dialect: Dialect): boolean {
  const answers = alone(feature, value).map((site) => answered(site, dialect, [dialect]));
  return answers.some((all) => all.every(({ answer }) => answer.kind !== 'impossible') && all.some((one) => one.feature.feature === feature));
}

describe.each(Object.entries(ROOMS))('%s', (_, { dialect }) => {
  const sites = expressedSites(dialect);
  const kept = new Map<string, Set<DrawnSite>>();
  const refused = new Set<string>();
  let isPromisedFor: (feature: Feature) => [string, boolean][];

  beforeAll(() => {
    const keep = (key: string, site: DrawnSite) => kept.set(key, (kept.get(key) ?? new Set()).add(site));
    for (const { site, refusals } of sites) {
      askedOf(site).forEach(([feature, value]) => [feature, `${feature} ${value}`].forEach((key) => keep(key, site)));
      refusals.forEach(({ feature, value }) => refused.add(`${feature} ${JSON.stringify(value)}`));
    }
    const values = [...new Set([...kept.keys(), ...refused])].filter((key) => key.includes(' '));
    isPromisedFor = (feature) => values.filter((key) => key.startsWith(`${feature} `))
      .map((key) => [key, isPromised(feature, key.slice(feature.length + 1), dialect)]);
  });

  test.each(Object.keys(GENERATORS) as Feature[])('sites ask for %s, with each value that the controller does not refuse', (feature) => {
    const values = isPromisedFor(feature);
    expect(values.length).toBeGreaterThan(0);
    const promised = values.filter(([, is]) => is).map(([key]) => key);
    expect(promised.filter((key) => !kept.has(key))).toEqual([]);
    if (promised.length > 0) {
      expect(kept.get(feature)!.size).toBeGreaterThanOrEqual(FEWEST);
    }
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
    .toEqual({ paths: [{ host: 'shop.example', path: '/foo', exact: true, service: 'web', port: 80 }], redirect: false, annotations: {} });
});
