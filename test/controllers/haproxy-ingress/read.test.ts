import { haproxyIngressReader } from '../../../src/controllers/haproxy-ingress/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(haproxyIngressReader('haproxy'), yaml);

test('an Ingress by the class of the older annotation', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    kubernetes.io/ingress.class: haproxy
    haproxy-ingress.github.io/auth-secret: users
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /api, pathType: Prefix, backend: { service: { name: api, port: { number: 8080 } } } }
          - { path: /static, pathType: ImplementationSpecific, backend: { service: { name: web, port: { name: http } } } }
`)).toEqual([
    'shop.example.com elements /api to api:8080, plain HTTP served',
    'shop.example.com characters /static to web:http, plain HTTP served',
    'unread Ingress shop/web metadata.annotations[haproxy-ingress.github.io/auth-secret]',
  ]);
});

test.each([
  [{}, 'plain HTTP redirected for now'],
  [{ 'haproxy-ingress.github.io/ssl-redirect': 'false' }, 'plain HTTP served'],
  [{ 'ingress.kubernetes.io/ssl-redirect': 'false' }, 'plain HTTP served'],
  [{ 'haproxy-ingress.github.io/allowlist-source-range': '198.51.100.0/24' }, "plain HTTP redirected for now, only 198.51.100.0/24 by annotation 'haproxy-ingress.github.io/allowlist-source-range'"],
  [{ 'ingress.kubernetes.io/whitelist-source-range': '198.51.100.0/24' }, "plain HTTP redirected for now, only 198.51.100.0/24 by annotation 'ingress.kubernetes.io/whitelist-source-range'"],
])('%p', (annotations, rest) => {
  expect(read(ingressOf('haproxy', annotations))).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, ${rest}`]);
});

test('of two names for the same one is unread', () => {
  expect(read(ingressOf('haproxy', { 'haproxy-ingress.github.io/ssl-redirect': 'true', 'ingress.kubernetes.io/ssl-redirect': 'false' }))).toEqual([
    'shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP redirected for now',
    'unread Ingress shop/web metadata.annotations[ingress.kubernetes.io/ssl-redirect]',
  ]);
});

test('annotations of the other HAProxy controller are none of its own', () => {
  expect(read(ingressOf('haproxy', { 'haproxy.org/ssl-redirect': 'false' }))).toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP redirected for now']);
});
