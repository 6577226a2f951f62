import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('an annotation that makes a site the canary of another Ingress', () => {
  const text = messageOf(() => new PathIngress(testChart(), 'Site', {
    host: 'shop.example',
    controller: IngressController.ingressNginx(),
    tls: Tls.secret('shop-tls'),
    annotations: { 'nginx.ingress.kubernetes.io/canary': 'true', 'nginx.ingress.kubernetes.io/canary-weight': '10' },
    paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
  }));
  expect(text).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'annotations[nginx.ingress.kubernetes.io/canary]' must not contradict 'paths', because the site would get a share of the requests to another Ingress at most, by the TLS and the redirects of that one, got "true"; leave it out, or change 'paths'"
`);
});
