import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('capitals in the names of a Gateway', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.gatewayApi('Public', { gatewayNamespace: 'infra.net', httpListener: 'http_80' }) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'gateway' must be lower-case letters, digits, '.' and hyphens, at most 253, got "Public"; write for example 'public'
      [test/Site] 'gatewayNamespace' must be lower-case letters, digits and hyphens, at most 63, got "infra.net"; write for example 'public'
      [test/Site] 'httpListener' must be lower-case letters, digits, '.' and hyphens, at most 253, got "http_80"; write for example 'public'"
  `);
});
