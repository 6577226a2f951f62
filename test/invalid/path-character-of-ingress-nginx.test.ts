import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a character that ingress-nginx refuses', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.ingressNginx() })
    .addServicePath('/@me', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must hold only letters, digits and ._-/ for ingress-nginx, which refuses anything else, got "/@me"; rename the path, or name another controller"
  `);
});
