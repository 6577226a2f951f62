import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('two default backends', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', {
    controller: IngressController.ingressClass('public'),
    tls: Tls.none(),
    defaultBackend: testPods(chart),
    defaultService: ExistingService.named('web', { port: 80 }),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'defaultService' must not be given together with 'defaultBackend', got "web"; leave one of the two out"
  `);
});
