import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('TLS by a Gateway where there is none', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example',
    controller: IngressController.traefik(),
    tls: Tls.byGateway(),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'tls' must name the certificate that Traefik serves, got "byGateway"; write 'Tls.secret', 'Tls.certManager' or 'Tls.none()'"
  `);
});
