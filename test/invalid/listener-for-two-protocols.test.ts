import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('one listener for plain HTTP and for HTTPS', () => {
  const controller = IngressController.gatewayApi('public', { httpListener: 'web', httpsListener: 'web' });
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller, tls: Tls.byGateway() }));
  expect(text).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'httpsListener' must not be the listener that 'httpListener' names, because a listener has one protocol, got "web"; correct one of the two"
`);
});
