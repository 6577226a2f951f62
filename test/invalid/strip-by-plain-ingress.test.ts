import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a stripped prefix by a plain Ingress', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { stripPrefix: true }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'stripPrefix' must not be given, because a plain Ingress cannot express it, got true; name the controller, for example 'IngressController.traefik()'"
  `);
});
