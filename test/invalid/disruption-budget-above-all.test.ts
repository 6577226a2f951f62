import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a disruption budget of more than all pods', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, disruptionMaxUnavailable: kplus.PercentOrAbsolute.percent(150) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'disruptionMaxUnavailable' must be at most '100%', got "150%"; correct it"
  `);
});
