import { kongReader } from '../../../src/controllers/kong/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(kongReader('kong'), yaml);

test('paths may be expressions, and requests be told apart by method and header', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: read
  namespace: shop
  annotations:
    konghq.com/methods: GET,HEAD
    konghq.com/headers.x-beta: 'yes'
    konghq.com/plugins: rate-limit
spec:
  ingressClassName: kong
  defaultBackend: { service: { name: other, port: { number: 80 } } }
  rules:
    - host: api.example.com
      http:
        paths:
          - { path: /orders, pathType: Prefix, backend: { service: { name: orders, port: { number: 80 } } } }
          - { path: '/~/v[0-9]+$', pathType: ImplementationSpecific, backend: { service: { name: orders, port: { number: 80 } } } }
`)).toEqual([
    'api.example.com elements /orders to orders:80, if method GET or method HEAD and header x-beta: yes, plain HTTP served',
    'api.example.com expression /v[0-9]+$ to orders:80, if method GET or method HEAD and header x-beta: yes, plain HTTP served',
    '* elements / to other:80, plain HTTP served',
    'unread Ingress shop/read metadata.annotations[konghq.com/plugins]',
  ]);
});

test.each([
  [{}, 'served'],
  [{ 'konghq.com/protocols': 'http,https' }, 'served'],
  [{ 'konghq.com/protocols': 'https' }, 'closed'],
  [{ 'konghq.com/protocols': 'https', 'konghq.com/https-redirect-status-code': '308' }, 'redirected'],
  [{ 'konghq.com/protocols': 'grpcs, https', 'konghq.com/https-redirect-status-code': '302' }, 'redirected for now'],
  [{ 'konghq.com/https-redirect-status-code': '301' }, 'served'],
])('%p', (annotations, plainHttp) => {
  expect(read(ingressOf('kong', annotations))).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP ${plainHttp}`]);
});
