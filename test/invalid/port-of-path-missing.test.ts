import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('no port for a label selection', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addPath('/', testPods(chart)));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'port' must be given, because the ports of labels alone are not known here; write for example 'port: 8080'"
  `);
});
