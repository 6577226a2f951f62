import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a dot in the name of a site', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none(), name: 'shop.example' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'name' must be lower-case letters, digits and hyphens, at most 63, got "shop.example"; write for example 'shop'"
  `);
});
