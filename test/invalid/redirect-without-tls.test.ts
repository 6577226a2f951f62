import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a redirect without TLS', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik(), redirectToHttps: true }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'redirectToHttps' must not be true without TLS, got true; give the certificate with 'tls', or leave it out"
  `);
});
