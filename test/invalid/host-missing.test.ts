import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('no host', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must be given; write for example 'host: "shop.example"', or 'anyHost: true' to serve every host that reaches the controller"
  `);
});
