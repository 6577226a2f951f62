import { isDeepStrictEqual } from 'util';
import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { defineSite, requestsTo, validSite } from './sites';
import { DIALECTS } from '../simulation/dialects';
import { wanted } from '../simulation/intent';
import { testChart } from '../util';

const RUNS = { numRuns: 200 };

describe.each(Object.entries(DIALECTS))('%s', (_, dialect) => {
  test('serves every request by the Service, and with the path, that the site says', () => {
    fc.assert(fc.property(validSite(dialect), (site) => {
      const chart = testChart({ namespace: 'shop' });
      defineSite(chart, site, dialect);
      const [found, hoped] = [dialect.simulation(Testing.synth(chart)), wanted(site)];
      const wrong = requestsTo(site).filter((request) => !isDeepStrictEqual(found(request), hoped(request)));
      expect(wrong.map((request) => [request, found(request)])).toEqual(wrong.map((request) => [request, hoped(request)]));
    }), RUNS);
  });
});
