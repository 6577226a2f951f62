import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a path at a host that is redirected', () => {
  const site = new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example', tls: Tls.secret('shop-tls'), controller: IngressController.contour(), redirectHosts: ['www.shop.example'],
  });
  const text = messageOf(() => site.addServicePath('/foo', ExistingService.named('web', { port: 80 }), { host: 'www.shop.example' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must not be one of 'redirectHosts', which serve no path, got "www.shop.example"; leave it out there, or serve the path at 'host'"
  `);
});
