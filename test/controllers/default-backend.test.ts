import { isDeepStrictEqual } from 'util';
import { objectsOfType } from './objects-of-type';
import { ROOMS } from './rooms';
import { sampledSites } from './sampled-sites';
import { impossible } from '../../src/controllers/answer';
import { Dialect } from '../../src/controllers/dialect';
import { readingOf } from '../../src/controllers/reading';
import { Site } from '../../src/controllers/site';
import { SiteObjects } from '../../src/site/site-objects';
import { SiteRendering } from '../../src/site/site-rendering';
import { testChart } from '../util';

const SITES = 25;
const FEWEST = 5;
const SITE: Site = { namespace: 'shop', transport: { plainHttp: 'served' }, certificateIsServed: true, redirectHosts: [], annotations: {} };

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  // an exact path that says the same as its prefix may be all that an object holds
  const sites = sampledSites(room)
    .filter(({ site: { defaultBackend, paths } }) => defaultBackend !== undefined && paths.every(({ exact }) => !exact)).slice(-SITES);

  test('writes a default backend as the routes that it stands for', () => {
    expect(sites.length).toBeGreaterThan(FEWEST);
    for (const { manifests } of sites) {
      expect(manifests.filter(({ spec }) => spec.defaultBackend !== undefined)).toEqual([]);
    }
  });

  test('writes no object beside a default backend without which the same is read', () => {
    for (const { manifests } of sites) {
      const whole = readingOf(room.reader, objectsOfType(manifests));
      const readingWithout = (one: any) => readingOf(room.reader, objectsOfType(manifests.filter((other) => other !== one)));
      // what a Service says to another controller is no concern of this one
      const dead = manifests.filter(({ kind }) => kind !== 'Service').filter((one) => isDeepStrictEqual(readingWithout(one), whole)).map(({ metadata }) => metadata.name);
      // the redirect of everything comes last, so that another site of the host would go before it
      expect(dead.filter((object) => name !== 'Traefik' || object !== 'test-site-https-redirect-ingress')).toEqual([]);
    }
  });

  test('is asked what it cannot express of the routes that a default backend stands for', () => {
    const dialect: Dialect = room.dialect.controller._dialect;
    const refusing = { ...dialect, answers: { ...dialect.answers, anyHost: impossible({ rule: 'must not be asked', fix: 'ask nobody' }) } };
    const site = { ...SITE, defaultBackend: { service: 'fallback', port: 80 }, defaultOption: 'defaultService' } as const;
    const named = { site, changes: 0, named: <T>(said: T) => said };
    const rendering = new SiteRendering(refusing, { labels: {} }, new SiteObjects(testChart({ namespace: 'shop' }), refusing, named, [], {}), named, []);
    expect(rendering.siteProblems()).toEqual([{ property: 'defaultService.anyHost', rule: 'must not be asked', value: true, fix: 'ask nobody' }]);
  });
});
