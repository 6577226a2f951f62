import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('no TLS where only the listener for HTTPS is named', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.gatewayApi('public', { httpsListener: 'https' }) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'tls' must not be none where only the listener for HTTPS is named, because the routes would be served at every listener of the Gateway; name the listener for plain HTTP with 'httpListener' in 'IngressController.gatewayApi', or write 'Tls.byGateway()'"
  `);
});
