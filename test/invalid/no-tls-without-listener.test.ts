import { GatewayApiOptions, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('no TLS where no listener is named', () => {
  expect(textWith({})).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'tls' must not be none where no listener for plain HTTP is named, because the routes would be served at every listener of the Gateway; name it with 'httpListener' in 'IngressController.gatewayApi'"
`);
});

test('no TLS where only the listener for HTTPS is named', () => {
  expect(textWith({ httpsListener: 'https' })).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'tls' must not be none where no listener for plain HTTP is named, because the routes would be served at every listener of the Gateway; name it with 'httpListener' in 'IngressController.gatewayApi', or write 'Tls.byGateway()'"
`);
});

test('no TLS where a site is to move to a Gateway without a listener', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik(), migrateTo: IngressController.gatewayApi('public'),
  }));
  expect(text).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'tls' must not be none where no listener for plain HTTP is named, because the routes would be served at every listener of the Gateway; name it with 'httpListener' in 'IngressController.gatewayApi'"
`);
});

function textWith(options: GatewayApiOptions): string | undefined {
  const controller = IngressController.gatewayApi('public', options);
  return messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller }));
}
