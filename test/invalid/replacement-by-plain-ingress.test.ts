import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a replacement by a plain Ingress', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { replacePrefix: '/v2' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must not be given, because a plain Ingress cannot express it, got "/v2"; name the controller, for example 'IngressController.traefik()'"
  `);
});
