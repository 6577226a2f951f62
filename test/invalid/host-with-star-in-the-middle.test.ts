import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a star in the middle of a host', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() })
    .addServicePath('/', ExistingService.named('web', { port: 80 }), { host: 'www.*.example' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must be a DNS name in lower-case ASCII, not an IP address, with labels of at most 63 characters; '*.' may stand in front, got "www.*.example"; write for example 'shop.example', or the ASCII form ('xn--...') of a name in another script"
  `);
});
