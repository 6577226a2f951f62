import { ciliumReader } from '../../../src/controllers/cilium/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(ciliumReader('cilium'), yaml);
const web = 'shop.example.com elements / to web:80, by HTTPS with shop-tls';

test.each([
  [{}, 'plain HTTP unknown, through Ingress shop/web'],
  [{ 'ingress.cilium.io/force-https': 'enabled' }, 'plain HTTP redirected, through Ingress shop/web'],
  [{ 'ingress.cilium.io/force-https': 'disabled' }, 'plain HTTP served, through Ingress shop/web'],
  [{ 'ingress.cilium.io/loadbalancer-mode': 'dedicated' }, 'plain HTTP unknown, through Ingress shop/web'],
  [{ 'ingress.cilium.io/loadbalancer-mode': 'shared' }, 'plain HTTP unknown'],
])('%p', (annotations, rest) => {
  expect(read(ingressOf('cilium', annotations))).toEqual([`${web}, ${rest}`]);
});

test('connections that are passed on are not understood, and paths of its own type are expressions', () => {
  const paths = [{ path: '/v[0-9]', pathType: 'ImplementationSpecific', backend: { service: { name: 'web', port: { number: 80 } } } }];
  expect(read(ingressOf('cilium', { 'ingress.cilium.io/tls-passthrough': 'enabled' }, { rules: [{ http: { paths } }] }))).toEqual([
    '* expression /v[0-9] to web:80, plain HTTP served, through Ingress shop/web',
    'unread Ingress shop/web metadata.annotations[ingress.cilium.io/tls-passthrough]',
  ]);
});

test('two Ingresses with load balancers of their own do not meet on a path', () => {
  const [one, other] = ['web', 'other'].map((name) => ingressOf('cilium', {}, {}).replaceAll('"web"', `"${name}"`));
  expect(read(`${one}\n---\n${other}`)).toEqual([
    'shop.example.com elements / to web:80, plain HTTP served, through Ingress shop/web',
    'shop.example.com elements / to other:80, plain HTTP served, through Ingress shop/other',
  ]);
});
