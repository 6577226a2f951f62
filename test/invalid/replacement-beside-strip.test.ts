import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a replacement for a prefix that is stripped', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { stripPrefix: true, replacePrefix: '/v2' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must not be given together with 'stripPrefix', got "/v2"; leave one of the two out"
  `);
});
