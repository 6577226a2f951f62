import { isDeepStrictEqual } from 'util';
import * as fc from 'fast-check';
import { changedAtRandom, hostsIn } from './broken';
import { evaluated } from './evaluator';
import { changed, isOfController, Leaf, leavesOf } from './leaves';
import { NEUTRAL } from './neutral-leaves';
import { objectsOfType } from './objects-of-type';
import { ROOMS } from './rooms';
import { SampledSite, sampledSites } from './sampled-sites';
import { withoutHints } from './without-hints';
import { manifestsOf, normal } from './written-sites';
import { Certificates } from '../../src/certificates/certificates';
import { joinedPaths } from '../../src/controllers/joined-paths';
import { Reading, readingOf } from '../../src/controllers/reading';
import { SeenObjects } from '../../src/controllers/seen-objects';
import { differing, placeOf } from '../properties/expressed';
import { requestsTo } from '../properties/sites';
import { ownService, podsBehind, ValidSite } from '../properties/valid-site';
import { Intent } from '../simulation/intent';

const SITES_WITH_CHANGES = 50;

/** Of these each one has all of its leaves changed, the others one of each pattern. */
const CHANGED_IN_FULL = 10;

/** The same site on other hosts. */
function elsewhere(site: ValidSite): ValidSite {
  const moved = (host: string | undefined) => host === undefined ? undefined : elsewhereIn(host);
  const other = ({ service, backendProtocol }: Intent) => backendProtocol === undefined ? `other-${service}` : ownService(`other-${podsBehind(service)}`);
  const redirectHosts = site.redirectHosts.map(elsewhereIn);
  const paths = site.paths.map((path) => ({ ...path, host: moved(path.host), service: other(path) }));
  return { ...site, host: moved(site.host), redirectHosts, paths };
}

function elsewhereIn(host: string): string {
  return host.replace('shop.', 'other.').replace('api.', 'another.');
}

/** The same numbers in every run. */
function randomNumbers(): () => number {
  const numbers = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 1000, seed: 1 });
  let next = 0;
  return () => numbers[next++ % numbers.length];
}

/** Whether there are differences or unread fields that were not there before. */
function saysMore(after: Reading, before: Reading): boolean {
  const found = ({ differences, unread, routes }: Reading) => [differences, unread, routes.flatMap((route) => route.unread ?? [])];
  return !isDeepStrictEqual(found(after), found(before));
}

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  const { dialect, reader } = room;

  function expectRead(manifests: any[], site: SampledSite): void {
    const { differences, ...read } = readingOf(reader, objectsOfType(manifests));
    expect(read).toEqual({ routes: site.normal, unread: [] });
    expect(differences.map(placeOf).sort()).toEqual(differing(site.drawn, dialect));
  }

  test('reads what it has written, and says in what it differs', () => {
    for (const site of sampledSites(room)) {
      expectRead(site.manifests, site);
    }
  });

  test('writes what its user annotates on all objects that say a route', () => {
    for (const { site: { annotations }, manifests } of sampledSites(room)) {
      manifests.filter(({ kind }) => kind === 'Ingress' || kind === 'HTTPRoute').forEach(({ metadata }) => expect(metadata.annotations ?? {}).toMatchObject(annotations));
    }
  });

  test('reads the same without hints: other names, another order, no labels', () => {
    const random = randomNumbers();
    for (const site of sampledSites(room)) {
      const manifests = withoutHints(site.manifests, reader.annotationPrefixes, random);
      expectRead(manifests, site);
    }
  });

  test('has no blind spot: whatever is changed is read otherwise, or unread, or known to be neutral', () => {
    const random = randomNumbers();
    const [blind, silent] = [new Set<string>(), new Set<string>()];
    const sites = sampledSites(room).filter((_, i, { length }) => i % Math.floor(length / SITES_WITH_CHANGES) === 0);
    for (const [i, { manifests }] of sites.entries()) {
      const before = readingOf(reader, objectsOfType(manifests));
      const readingWith = (leaf: Leaf, change: 'removed' | 'replaced') => readingOf(reader, objectsOfType(changed(manifests, leaf, change)));
      const byPattern = new Map<string, Leaf[]>();
      const all = leavesOf(manifests, reader.annotationPrefixes, isOfController);
      all.forEach((leaf) => byPattern.set(leaf.pattern, [...byPattern.get(leaf.pattern) ?? [], leaf]));
      for (const [pattern, leaves] of byPattern) {
        const one = leaves[Math.floor(random() * leaves.length) % leaves.length];
        for (const leaf of i % CHANGED_IN_FULL === 0 ? leaves : [one]) {
          const after = { removed: readingWith(leaf, 'removed'), replaced: readingWith(leaf, 'replaced') };
          const neutral = Object.entries(after).filter(([, reading]) => isDeepStrictEqual(reading, before)).map(([change]) => `${pattern} ${change}`);
          neutral.forEach((change) => blind.add(change));
          if (neutral.includes(`${pattern} removed`) && NEUTRAL[name][`${pattern} removed`]?.startsWith('said elsewhere too') && !saysMore(after.replaced, before)) {
            silent.add(pattern);
          }
        }
      }
    }
    expect([...blind].sort()).toEqual(Object.keys(NEUTRAL[name]).sort());
    // what two objects say of one thing is a difference when they say something else
    expect([...silent].filter((pattern) => !NEUTRAL[name][`${pattern} replaced`]?.startsWith('without effect here'))).toEqual([]);
  });

  test('what is read answers every request as the controller does', () => {
    for (const { site, manifests } of sampledSites(room)) {
      const [found, simulated] = [evaluated(readingOf(reader, objectsOfType(manifests)).routes, dialect), dialect.simulation(manifests)];
      const wrong = requestsTo(site).filter((request) => !isDeepStrictEqual(found(request), simulated(request)));
      expect(wrong.map((request) => [request, found(request)])).toEqual(wrong.map((request) => [request, simulated(request)]));
    }
  });

  // Contour needs a rewritten prefix without its slash, so that it does not add one that is compared character by character
  if (name !== 'Contour') {
    test('writes no path that another one goes before in every request', () => {
      for (const { manifests } of sampledSites(room)) {
        const { paths } = reader.read(new SeenObjects(objectsOfType(manifests), reader.annotationPrefixes));
        const places = paths.map(({ scheme, host, match, path }) => `${scheme} ${host} ${match} ${path}`);
        expect(places).toEqual([...new Set(places)]);
      }
    });
  }

  test('two sites without common hosts are read as each of them', () => {
    const named = sampledSites(room).filter(({ site: { paths, defaultBackend } }) =>
      defaultBackend === undefined && paths.every(({ host }) => host !== undefined));
    for (const [i, one] of named.slice(1).entries()) {
      const other = elsewhere(named[i].site);
      const others = withoutHints(manifestsOf(other, dialect), reader.annotationPrefixes, () => 0);
      const { routes, unread, differences } = readingOf(reader, objectsOfType([...one.manifests, ...others]));
      expect(new Set(routes)).toEqual(new Set([...one.normal, ...normal(other)]));
      expect(unread).toEqual([]);
      const differingThere = differing(named[i].drawn, dialect).map(elsewhereIn);
      expect(differences.map(placeOf).sort()).toEqual([...differing(one.drawn, dialect), ...differingThere].sort());
    }
  });

  test('throws on nothing, and loses no route of objects of any shape', () => {
    const random = randomNumbers();
    for (const { manifests } of sampledSites(room)) {
      const broken = changedAtRandom(manifests, random);
      const { routes, unread } = readingOf(reader, objectsOfType(broken));
      const read = new Set(routes.map(({ host }) => host));
      const lost = hostsIn(broken, manifests.find(({ kind }) => kind === 'Ingress')?.spec.ingressClassName).filter(({ host, object }) => !read.has(host) && !unread.some((field) => field.object === object));
      expect(lost).toEqual([]);
    }
  });

  if (name === 'Traefik' || name === 'Contour') {
    test('the requests show it when pairs of paths are not joined', () => {
      const isRight = ({ site, manifests }: (typeof samples)[number]) => {
        const objects = new SeenObjects(objectsOfType(manifests), reader.annotationPrefixes);
        const { paths: served } = reader.read(objects);
        const { routes } = joinedPaths(served.filter(({ match }) => match !== 'exact'), new Certificates(objects), reader.everyHostServesAll);
        const [found, simulated] = [evaluated(routes.map(({ route }) => route), dialect), dialect.simulation(manifests)];
        return requestsTo(site).every((request) => isDeepStrictEqual(found(request), simulated(request)));
      };
      const samples = sampledSites(room);
      expect(samples.filter(isRight).length).toBeLessThan(samples.length / 2);
    });
  }
});
