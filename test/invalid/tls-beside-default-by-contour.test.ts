import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('TLS beside a default backend of Contour', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.contour(), defaultService: ExistingService.named('fallback', { port: 80 }), tls: Tls.secret('shop-tls') }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'tls' must be none beside a default backend, because Contour serves TLS only where a host is named; serve the path '/' of each host instead, or write 'Tls.none()'"
  `);
});
