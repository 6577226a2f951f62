import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an annotation that would end a directive', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none(), annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/;deny all' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'annotations[nginx.ingress.kubernetes.io/rewrite-target]' must hold only letters, digits, blanks and ._~:/$()|,=*%@+-, got "/;deny all"; remove the other characters"
  `);
});
