import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a snippet', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none(), annotations: { 'nginx.ingress.kubernetes.io/configuration-snippet': 'deny all;' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations[nginx.ingress.kubernetes.io/configuration-snippet]' must not be given, because ingress-nginx copies it into the configuration of its proxy unchecked, got "deny all;"; use what the controller offers for it, or leave it out"
  `);
});
