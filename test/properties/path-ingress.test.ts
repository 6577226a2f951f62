import { isDeepStrictEqual } from 'util';
import { Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { annotations, labels, serviceName } from './arbitraries';
import { expectSound } from './manifests';
import { defineSite, requestsTo, validSite } from './sites';
import { ValidSite } from './valid-site';
import { DIALECTS } from '../simulation/dialects';
import { wanted } from '../simulation/intent';
import { Controller } from '../simulation/request';
import { testChart, yamlOf } from '../util';
import '../util/seed';

function chartOf(define: (chart: Chart) => unknown): Chart {
  const chart = testChart({ namespace: 'shop' });
  define(chart);
  return chart;
}

function expectServed(site: ValidSite, manifests: any[], simulation: Controller): void {
  const [found, hoped] = [simulation(manifests), wanted(site)];
  const wrong = requestsTo(site).filter((request) => !isDeepStrictEqual(found(request), hoped(request)));
  expect(wrong.map((request) => [request, found(request)])).toEqual(wrong.map((request) => [request, hoped(request)]));
}

describe.each(Object.entries(DIALECTS))('%s', (name, dialect) => {
  test('serves every request by the Service, and with the path, that the site says', () => {
    fc.assert(fc.property(validSite(dialect), (site) => {
      expectServed(site, Testing.synth(chartOf((chart) => defineSite(chart, site, dialect))), dialect.simulation);
    }), { numRuns: 60 });
  });

  const names = fc.record({ name: serviceName, labels, ...(name === 'Contour' ? {} : { annotations }) }, { requiredKeys: [] });

  test('gets objects that the API server takes, the same whatever order the paths are added in', () => {
    fc.assert(fc.property(validSite(dialect), names, fc.infiniteStream(fc.nat()), (site, options, random) => {
      const chart = chartOf((scope) => defineSite(scope, site, dialect, options));
      expectSound(chart);
      // a Service is no object of the site, and selects its pods by labels of its own
      for (const { metadata } of Testing.synth(chart).filter(({ kind }) => kind !== 'Service')) {
        expect(metadata.labels).toEqual(Object.keys(options.labels ?? {}).length === 0 ? undefined : options.labels);
      }
      const shuffled = site.paths.map((path) => ({ path, rank: random.next().value })).sort((a, b) => a.rank - b.rank).map(({ path }) => path);
      const other = chartOf((scope) => defineSite(scope, { ...site, paths: shuffled }, dialect, options));
      expect(yamlOf(other).split('---\n').sort()).toEqual(yamlOf(chart).split('---\n').sort());
    }), { numRuns: 15 });
  });
});

test('a site that moves is served by both controllers alike', () => {
  const [old, next] = [DIALECTS['ingress-nginx'], DIALECTS['Gateway API']];
  fc.assert(fc.property(validSite(old, next), (site) => {
    const chart = chartOf((scope) => defineSite(scope, site, old, { migrateTo: next.controller }));
    expectSound(chart);
    const manifests = Testing.synth(chart);
    expectServed(site, manifests, old.simulation);
    expectServed(site, manifests, next.simulation);
  }), { numRuns: 15 });
});
