import { objectsOfType } from './objects-of-type';
import { ROOMS } from './rooms';
import { expressedSites } from './sampled-sites';
import { withoutHints } from './without-hints';
import { manifestsOf, normal } from './written-sites';
import { readingOf } from '../../src/controllers/reading';
import { differing, placeOf } from '../properties/expressed';
import { siteOf, ValidSite } from '../properties/valid-site';

const SITES = 60;

/** A site of each controller, all of them in one cluster. */
const clusters = Object.entries(ROOMS).flatMap(([name, { dialect }]) => expressedSites(dialect).slice(0, SITES).map(({ site: drawn }, i) => {
  const site = siteOf(drawn);
  return { i, name, drawn, ...withOwnServices(name, { normal: normal(site), manifests: manifestsOf(site, dialect) }) };
}));

/** Each site has Services of its own, since two controllers of one Service may want different things of it. */
function withOwnServices<T>(name: string, of: T): T {
  const own = `-${name.toLowerCase().replace(/[^a-z]/g, '')}-service-`;
  return JSON.parse(JSON.stringify(of).replaceAll('-service-', own));
}

describe.each(Object.entries(ROOMS))('%s', (name, { dialect, reader }) => {
  test('reads its own site beside those of all others, of the same hosts', () => {
    for (const one of clusters.filter((site) => site.name === name)) {
      const all = clusters.filter(({ i }) => i === one.i).flatMap(({ manifests }) => manifests);
      const { routes, unread, differences } = readingOf(reader, objectsOfType(all));
      expect({ routes, unread }).toEqual({ routes: one.normal, unread: [] });
      expect(differences.map(placeOf).sort()).toEqual(differing(one.drawn, dialect));
    }
  });

  test('says where two sites meet, and names an object of both', () => {
    const site = (service: string): ValidSite => ({ paths: [{ host: 'shop.example', path: '/foo', exact: false, service, port: 80 }], redirect: false, redirectHosts: [], annotations: {} });
    const sites = [manifestsOf(site('web'), dialect), withoutHints(manifestsOf(site('other'), dialect), reader.annotationPrefixes, () => 0)];
    const { differences } = readingOf(reader, objectsOfType(sites.flat()));
    const met = differences.filter(({ kind, host, path }) => kind === 'contested path' && host === 'shop.example' && path === '/foo');
    expect(met).toHaveLength(1);
    for (const objects of sites) {
      expect(objects.some(({ metadata }) => met[0].text.includes(`/${metadata.name} `) || met[0].text.includes(`/${metadata.name},`))).toBe(true);
    }
  });
});
