import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('another root beside a default backend of ingress-nginx', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.ingressNginx(), defaultService: ExistingService.named('fallback', { port: 80 }) })
    .addServicePath('/', ExistingService.named('web', { port: 80 }), { replacePrefix: '/shop' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must not be given for '/' beside a default backend for ingress-nginx, got "/shop"; leave the default backend out, which gets nothing of this host then"
  `);
});
