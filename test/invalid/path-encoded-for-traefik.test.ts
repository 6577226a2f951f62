import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an encoded character in a path of Traefik', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addServicePath('/a%20b', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must not hold % for Traefik, which compares decoded paths, got "/a%20b"; rename the path, or name another controller"
  `);
});
