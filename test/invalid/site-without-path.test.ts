import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, yamlOf } from '../util';

test('a site without a path', () => {
  const chart = testChart();
  new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() });
  const text = messageOf(() => yamlOf(chart));
  expect(text).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [test/Site] 'paths' must hold at least one path, got none; add one with 'addPath'"
  `);
});
