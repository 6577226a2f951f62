import { ExistingService, IngressController, PathIngress, PathType, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an exact path that is stripped', () => {
  const text = messageOf(() => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addServicePath('/api', ExistingService.named('web', { port: 80 }), { pathType: PathType.EXACT, stripPrefix: true }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'stripPrefix' must not be given for an exact path, got true; leave it out, or use 'PathType.PREFIX'"
  `);
});
