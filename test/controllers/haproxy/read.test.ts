import { haproxyReader } from '../../../src/controllers/haproxy/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(haproxyReader('haproxy'), yaml);

test('paths are compared by their types, and plain HTTP is redirected where there is a certificate', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    haproxy.org/ssl-redirect-code: '301'
    haproxy.org/path-rewrite: /api/(.*) /\\1
spec:
  ingressClassName: haproxy
  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /api/, pathType: Prefix, backend: { service: { name: api, port: { number: 8080 } } } }
          - { path: /robots.txt, pathType: Exact, backend: { service: { name: web, port: { name: http } } } }
          - { path: /static, pathType: ImplementationSpecific, backend: { service: { name: web, port: { name: http } } } }
    - host: plain.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { name: http } } } }] }
`)).toEqual([
    'plain.example.com elements / to web:http, plain HTTP served',
    'shop.example.com elements /api to api:8080, by HTTPS with shop-tls, plain HTTP redirected',
    'shop.example.com exact /robots.txt to web:http, by HTTPS with shop-tls, plain HTTP redirected',
    'shop.example.com characters /static to web:http, by HTTPS with shop-tls, plain HTTP redirected',
    'unread Ingress shop/web metadata.annotations[haproxy.org/path-rewrite]',
  ]);
});

test.each([
  [{}, 'plain HTTP redirected for now'],
  [{ 'haproxy.org/ssl-redirect': 'false' }, 'plain HTTP served'],
  [{ 'haproxy.org/ssl-redirect': 'true', 'haproxy.org/ssl-redirect-code': '303' }, 'plain HTTP redirected for now'],
  [{ 'haproxy.org/allow-list': '198.51.100.0/24, 203.0.113.7' }, "plain HTTP redirected for now, only 198.51.100.0/24 203.0.113.7 by annotation 'haproxy.org/allow-list'"],
])('%p', (annotations, rest) => {
  expect(read(ingressOf('haproxy', annotations))).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, ${rest}`]);
});

test('annotations of HAProxy Ingress are none of its own', () => {
  expect(read(ingressOf('haproxy', { 'haproxy-ingress.github.io/ssl-redirect': 'false', 'haproxy-ingress.github.io/allowlist-source-range': '10.0.0.0/8' })))
    .toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP redirected for now']);
});
