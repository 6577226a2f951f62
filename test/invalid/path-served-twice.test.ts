import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a prefix that is served twice', () => {
  const site = new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() });
  site.addServicePath('/api', ExistingService.named('api', { port: 80 }));
  const text = messageOf(() => site.addServicePath('/api/', ExistingService.named('other', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must be served once, and 'api' serves it already, got "/api/"; remove one of the two"
  `);
});
