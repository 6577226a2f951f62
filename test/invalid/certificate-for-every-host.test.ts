import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a certificate of cert-manager for every host', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { controller: IngressController.ingressClass('public'), anyHost: true, redirectToHttps: false, tls: Tls.certManager('letsencrypt') })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must be given for a certificate of cert-manager; give the path a 'host', or use 'Tls.secret'"
  `);
});
