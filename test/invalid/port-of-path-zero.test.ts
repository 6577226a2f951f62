import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('port 0 of a path', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addPath('/', testPods(chart), { port: 0 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'port' must be a whole number from 1 to 65535, got 0; write for example 'port: 8080'"
  `);
});
