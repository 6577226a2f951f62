import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('two entry points of Traefik in one name', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik({ httpEntryPoint: 'web,internal' }) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'httpEntryPoint' must be the name of one entry point: lower-case letters, digits and hyphens, got "web,internal"; write for example 'web'"
  `);
});
