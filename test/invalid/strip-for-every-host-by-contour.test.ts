import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a stripped prefix for every host by Contour', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { tls: Tls.none(), anyHost: true, controller: IngressController.contour() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { stripPrefix: true }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'stripPrefix' must not be given for every host, because Contour rewrites only where a host is named, got true; give the path a 'host'"
  `);
});
