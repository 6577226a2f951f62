import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an annotation of another name that redirects what is to be served by plain HTTP', () => {
  const site = new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressNginx(), tls: Tls.secret('shop-tls'), redirectToHttps: false, annotations: { 'nginx.ingress.kubernetes.io/force-ssl-redirect': 'true' } });
  const text = messageOf(() => site.addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations[nginx.ingress.kubernetes.io/force-ssl-redirect]' must not contradict 'redirectToHttps', because plain HTTP would be redirected, got "true"; leave it out, or change 'redirectToHttps'"
  `);
});
