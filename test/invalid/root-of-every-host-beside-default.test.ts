import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('the root of every host beside a default backend of Traefik', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { anyHost: true, tls: Tls.none(), controller: IngressController.traefik(), defaultService: ExistingService.named('fallback', { port: 80 }) })
    .addServicePath('/', ExistingService.named('web', { port: 80 })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'path' must not be '/' of every host beside a default backend for Traefik, which would send the default backend nothing, got "/"; leave one of the two out"
  `);
});
