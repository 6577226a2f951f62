import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('TLS by a Gateway whose listeners are not named', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.gatewayApi('public'), tls: Tls.byGateway() }));
  expect(text).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'tls' must be none, because Gateway API ends TLS at a listener of the Gateway and none is named; name it with 'httpsListener' in 'IngressController.gatewayApi', or write 'Tls.none()' and name 'httpListener'
  [test/Site] 'redirectToHttps' needs the listener for plain HTTP, and none is named; name it with 'httpListener' in 'IngressController.gatewayApi'"
`);
});
