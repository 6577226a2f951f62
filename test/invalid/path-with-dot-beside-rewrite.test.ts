import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a dot beside a path that ingress-nginx rewrites', () => {
  const site = new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressNginx(), tls: Tls.none() });
  site.addServicePath('/api', ExistingService.named('api', { port: 80 }), { stripPrefix: true });
  const text = messageOf(() => site.addServicePath('/robots.txt', ExistingService.named('static', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must not hold a dot on a host where ingress-nginx rewrites a path, because it then matches any character, got "/robots.txt"; serve it from another 'host', or name another controller"
  `);
});
