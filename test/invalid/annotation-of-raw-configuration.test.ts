import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('raw configuration of HAProxy by an annotation', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('haproxy'), tls: Tls.none(), annotations: { 'haproxy-ingress.github.io/config-backend': 'http-request deny\n' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations[haproxy-ingress.github.io/config-backend]' must not be given, because HAProxy Ingress copies it into the configuration of its proxy unchecked, got "http-request deny\\n"; use what the controller offers for it, or leave it out"
  `);
});
