import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a redirect by a plain Ingress', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.secret('shop-tls') }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'redirectToHttps' must be false, because a plain Ingress cannot express it, got true; name the controller, for example 'IngressController.traefik()', or write 'redirectToHttps: false' and plain HTTP stays open"
  `);
});
