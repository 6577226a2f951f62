import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('hosts that cannot be redirected', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example',
    tls: Tls.secret('shop-tls'),
    controller: IngressController.traefik(),
    redirectHosts: ['shop.example', '*.shop.example', 'www.shop.example', 'WWW.shop.example', 'www.shop.example'],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'redirectHosts[0]' must be another host than 'host', or it would be redirected to itself, got "shop.example"; leave it out
      [test/Site] 'redirectHosts[1]' must be a DNS name in lower-case ASCII, without '*', not an IP address, with labels of at most 63 characters, got "*.shop.example"; write for example 'www.shop.example', or the ASCII form ('xn--...') of a name in another script
      [test/Site] 'redirectHosts[3]' must be a DNS name in lower-case ASCII, without '*', not an IP address, with labels of at most 63 characters, got "WWW.shop.example"; write for example 'www.shop.example', or the ASCII form ('xn--...') of a name in another script
      [test/Site] 'redirectHosts[4]' must be listed once, got "www.shop.example"; leave it out"
  `);
});
