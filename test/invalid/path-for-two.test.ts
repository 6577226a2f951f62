import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a path that two serve', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', {
    host: 'shop.example',
    controller: IngressController.ingressClass('public'),
    tls: Tls.none(),
    paths: [{ path: '/', target: testPods(chart), service: ExistingService.named('web', { port: 80 }) }],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'service' must not be given together with 'target', got "web"; leave one of the two out"
  `);
});
