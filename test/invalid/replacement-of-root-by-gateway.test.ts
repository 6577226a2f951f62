import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('another root by a Gateway', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.gatewayApi('public', { httpListener: 'http' }) })
    .addServicePath('/', ExistingService.named('web', { port: 80 }), { replacePrefix: '/shop' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must not be given for '/', because Gateway API does not say what becomes of it, got "/shop"; leave it out, or name another controller"
  `);
});
