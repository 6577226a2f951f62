import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a replacement without a slash', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { replacePrefix: 'v2' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must begin with '/' and hold only letters, digits and -._~/@:+=,% (% before two hexadecimal digits), at most 1024, got "v2"; write for example '/v2'"
  `);
});
