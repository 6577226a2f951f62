import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a redirect to no host', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    anyHost: true, tls: Tls.none(), controller: IngressController.traefik(), redirectHosts: ['www.shop.example'],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must be the name of one host, because 'redirectHosts' are redirected to it; write for example 'host: "shop.example"', or leave 'redirectHosts' out"
  `);
});
