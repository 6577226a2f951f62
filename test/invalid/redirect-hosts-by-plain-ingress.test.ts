import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('redirect hosts by a plain Ingress', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example', tls: Tls.none(), controller: IngressController.ingressClass('public'), redirectHosts: ['www.shop.example'],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'redirectHosts' must not be given, because a plain Ingress cannot express it, got ["www.shop.example"]; name the controller, for example 'IngressController.traefik()'"
  `);
});
