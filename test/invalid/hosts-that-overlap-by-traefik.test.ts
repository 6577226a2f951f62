import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a host within another one of Traefik', () => {
  const site = new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
  site.addServicePath('/', ExistingService.named('web', { port: 80 }));
  const text = messageOf(() => site.addServicePath('/', ExistingService.named('other', { port: 80 }), { host: '*.example' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'host' must not be served beside 'shop.example', because Traefik does not prefer the one that is more precise, got "*.example"; list the hosts one by one, or name another controller"
  `);
});
