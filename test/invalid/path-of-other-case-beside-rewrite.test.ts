import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a path that differs in the case of a letter from one that ingress-nginx rewrites', () => {
  const site = new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressNginx(), tls: Tls.none() });
  site.addServicePath('/api', ExistingService.named('api', { port: 80 }), { stripPrefix: true });
  const text = messageOf(() => site.addServicePath('/API/v1', ExistingService.named('other', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must not differ from '/api' in the case of letters on a host where ingress-nginx rewrites a path, because it then ignores the case, got "/API/v1"; serve it from another 'host', or name another controller"
  `);
});
