import { ROOMS } from './rooms';
import { sampledSites } from './sampled-sites';
import { manifestsOf } from './written-sites';
import { ValidSite } from '../properties/valid-site';
import { Dialect } from '../simulation/dialects';
import { Intent } from '../simulation/intent';

const SITES = 25;

interface Changed {
  readonly site: ValidSite;
  readonly path: Intent;
}

/** The objects of a site by kind and name; a site without paths, or hosts for its certificate, has none. */
function objectsOf(site: ValidSite, dialect: Dialect): Map<string, any> {
  const isEmpty = site.paths.length === 0 && (site.defaultBackend === undefined || site.tls === 'certManager');
  const manifests = isEmpty ? [] : manifestsOf(site, dialect);
  return new Map(manifests.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest]));
}

/** A site with the paths that stand beside one, those of its own text, or another one in its place. */
function withPaths(site: ValidSite, { host, path }: Intent, which: 'others' | 'own'): ValidSite {
  return { ...site, paths: site.paths.filter((other) => (other.host === host && other.path === path) === (which === 'own')) };
}

function replaced({ site, path }: Changed, replacePrefix: string | undefined): ValidSite {
  return { ...site, paths: site.paths.map((one) => one === path ? { ...one, replacePrefix } : one) };
}

function pathOf(path: string): Intent {
  return { host: 'shop.example', path, exact: false, service: 'web', port: 80 };
}

function siteOfPaths(paths: Intent[]): ValidSite {
  return { paths, redirect: false, redirectHosts: [], annotations: {}, host: 'shop.example' };
}

/** The objects that say something of a path. */
function holding(path: string, objects: Map<string, any>): string[] {
  const text = new RegExp(`"${path}[/"]`);
  return [...objects].filter(([, { spec }]) => text.test(JSON.stringify(spec))).map(([key]) => key).sort();
}

/** The hosts that an object is about. */
function hostsIn({ kind, spec }: any): unknown[] {
  switch (kind) {
    case 'Ingress': return spec.rules.map(({ host }: any) => host);
    case 'HTTPProxy': return [spec.virtualhost.fqdn];
    case 'HTTPRoute': return spec.hostnames ?? [undefined];
    default: return [];
  }
}

describe.each(Object.entries(ROOMS))('%s', (name, { dialect }) => {
  const sites = sampledSites(ROOMS[name]).map(({ site }) => site).filter(({ paths }) => paths.length > 1).slice(-SITES);
  // what one path says changes how ingress-nginx reads all others of its host, and a root takes the place of the default backend
  const isApart = (object: any, { host, path, exact }: Intent) => !hostsIn(object).includes(host) || (name !== 'ingress-nginx' && (path !== '/' || exact));

  function expectKept(before: Map<string, any>, after: Map<string, any>, own: Iterable<string>, path: Intent): void {
    const shared = new Set(own);
    for (const [key, object] of before) {
      expect([...after.keys()]).toContain(key);
      if (!shared.has(key) && isApart(object, path)) {
        expect(after.get(key)).toEqual(object);
      }
    }
  }

  test('a path that is added renames no object of another path, and changes none that it does not share', () => {
    for (const site of sites) {
      const [path] = site.paths;
      const own = objectsOf(withPaths(site, path, 'own'), dialect);
      expectKept(objectsOf(withPaths(site, path, 'others'), dialect), objectsOf(site, dialect), own.keys(), path);
    }
  });

  test.each([15, 16, 31, 120])('a path that is added anywhere to %d others moves at most one of them', (size) => {
    const paths = Array.from({ length: size }, (_, i) => pathOf(`/shelf-${i}`));
    const before = objectsOf(siteOfPaths(paths), dialect);
    for (const place of [0, 7, size - 1, size]) {
      const path = pathOf('/new');
      const after = objectsOf(siteOfPaths([...paths.slice(0, place), path, ...paths.slice(place)]), dialect);
      expectKept(before, after, objectsOf(siteOfPaths([path]), dialect).keys(), path);
      const moved = paths.filter(({ path: text }) => String(holding(text, after)) !== String(holding(text, before)));
      expect(moved.length).toBeLessThanOrEqual(place < 15 ? 1 : 0);
    }
  });

  if (dialect.rewrites) {
    const changed = sites.flatMap((site): Changed[] => {
      const path = site.paths.find((one) => !one.exact && one.path !== '/' && (name !== 'Contour' || one.host !== undefined));
      return path === undefined ? [] : [{ site, path }];
    });

    test('an option of one path renames no object of another path, and changes none that it does not share', () => {
      expect(changed.length).toBeGreaterThan(SITES / 2);
      for (const one of changed) {
        const { site, path } = one;
        const others = objectsOf(withPaths(site, path, 'others'), dialect);
        for (const value of [undefined, '/', '/v2']) {
          const after = replaced(one, value);
          const own = objectsOf(withPaths(after, path, 'own'), dialect);
          expectKept(others, objectsOf(after, dialect), own.keys(), path);
        }
      }
    });

    test('a value of an option renames no object', () => {
      for (const one of changed) {
        const [before, after] = ['/v2', '/v3/x'].map((value) => [...objectsOf(replaced(one, value), dialect).keys()].sort());
        expect(after).toEqual(before);
      }
    });
  }
});
