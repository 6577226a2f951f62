import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a replacement for an exact path', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { pathType: PathType.EXACT, replacePrefix: '/v2' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'replacePrefix' must not be given for an exact path, got "/v2"; leave it out, or use 'PathType.PREFIX'"
  `);
});
