import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an annotation that serves by plain HTTP what is redirected to HTTPS', () => {
  const site = new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.secret('shop-tls'), annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' } });
  const text = messageOf(() => site.addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations[traefik.ingress.kubernetes.io/router.entrypoints]' must not contradict 'httpsEntryPoint', which makes it 'websecure', got "web"; leave it out, or change 'httpsEntryPoint'"
  `);
});
