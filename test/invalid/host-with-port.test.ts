import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a host with a port', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { controller: IngressController.ingressClass('public'), tls: Tls.none(), host: 'shop.example:8443' })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must be a DNS name in lower-case ASCII, not an IP address, with labels of at most 63 characters; '*.' may stand in front, got "shop.example:8443"; write for example 'shop.example', or the ASCII form ('xn--...') of a name in another script"
  `);
});
