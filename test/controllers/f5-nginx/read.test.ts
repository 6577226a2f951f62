import { f5NginxReader } from '../../../src/controllers/f5-nginx/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(f5NginxReader('nginx'), yaml);

test('paths are compared by characters', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: cafe, namespace: shop, annotations: { nginx.org/rewrites: serviceName=tea rewrite=/ } }
spec:
  ingressClassName: nginx
  rules:
    - host: cafe.example.com
      http:
        paths:
          - { path: /tea, pathType: Prefix, backend: { service: { name: tea, port: { number: 80 } } } }
          - { path: /coffee/, pathType: ImplementationSpecific, backend: { service: { name: coffee, port: { number: 80 } } } }
`)).toEqual([
    'cafe.example.com below /coffee/ to coffee:80, plain HTTP served',
    'cafe.example.com characters /tea to tea:80, plain HTTP served',
    'unread Ingress shop/cafe metadata.annotations[nginx.org/rewrites]',
  ]);
});

test.each([
  [{}, 'redirected'],
  [{ 'nginx.org/ssl-redirect': 'false' }, 'served'],
  [{ 'ingress.kubernetes.io/ssl-redirect': 'false' }, 'served'],
  [{ 'nginx.org/http-redirect-code': '302' }, 'redirected for now'],
])('%p', (annotations, plainHttp) => {
  expect(read(ingressOf('nginx', annotations))).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP ${plainHttp}`]);
});

test('a minion has the certificate of its master', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: master, namespace: edge, annotations: { nginx.org/mergeable-ingress-type: master } }
spec: { ingressClassName: nginx, tls: [{ hosts: [cafe.example.com], secretName: cafe-tls }], rules: [{ host: cafe.example.com }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: minion, namespace: shop, annotations: { nginx.org/mergeable-ingress-type: minion } }
spec:
  ingressClassName: nginx
  rules: [{ host: cafe.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: tea, port: { number: 80 } } } }] } }]
`)).toEqual(['cafe.example.com elements / to tea:80, by HTTPS with cafe-tls, plain HTTP redirected']);
});
