import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('TLS for every host by Contour', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { anyHost: true, controller: IngressController.contour(), tls: Tls.secret('shop-tls') })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'tls' must be none for every host, because Contour serves TLS only where a host is named; give the path a 'host', or write 'Tls.none()'"
  `);
});
