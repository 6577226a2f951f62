import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a certificate of a Gateway, which has its own', () => {
  const controller = IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' });
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller, tls: Tls.certManager('letsencrypt') }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'tls' must not name a certificate, because Gateway API takes it from the listener of the Gateway; write 'Tls.byGateway()', and give the certificate to the listener"
  `);
});
