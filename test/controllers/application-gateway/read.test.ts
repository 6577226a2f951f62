import { applicationGatewayReader } from '../../../src/controllers/application-gateway/read';
import { ingressOf, readText } from '../read-text';

const CLASS = 'azure-application-gateway';
const read = (yaml: string) => readText(applicationGatewayReader(CLASS), yaml);

test('prefixes are compared by characters, and a star ends what is compared', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    appgw.ingress.kubernetes.io/use-private-ip: 'true'
    appgw.ingress.kubernetes.io/backend-path-prefix: /
spec:
  ingressClassName: ${CLASS}
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /api, pathType: Prefix, backend: { service: { name: api, port: { number: 8080 } } } }
          - { path: /docs/*, pathType: ImplementationSpecific, backend: { service: { name: docs, port: { number: 80 } } } }
          - { path: /docs, pathType: Exact, backend: { service: { name: docs, port: { number: 80 } } } }
`)).toEqual([
    "shop.example.com characters /api to api:8080, plain HTTP served, from private by annotation 'appgw.ingress.kubernetes.io/use-private-ip'",
    "shop.example.com elements /docs to docs:80, plain HTTP served, from private by annotation 'appgw.ingress.kubernetes.io/use-private-ip'",
    'unread Ingress shop/web metadata.annotations[appgw.ingress.kubernetes.io/backend-path-prefix]',
  ]);
});

test.each([
  [{}, 'plain HTTP closed'],
  [{ 'appgw.ingress.kubernetes.io/ssl-redirect': 'true' }, 'plain HTTP redirected'],
  [{ 'appgw.ingress.kubernetes.io/use-private-ip': 'false' }, "plain HTTP closed, from internet by annotation 'appgw.ingress.kubernetes.io/use-private-ip'"],
])('%p', (annotations, rest) => {
  expect(read(ingressOf(CLASS, annotations))).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, ${rest}`]);
});

test('a certificate of the gateway is one for every host', () => {
  expect(read(ingressOf(CLASS, { 'appgw.ingress.kubernetes.io/appgw-ssl-certificate': 'shop' }, {}))).toEqual([
    'shop.example.com elements / to web:80, by HTTPS with a certificate of its own, plain HTTP closed',
  ]);
});

test('hosts of an annotation are served as the hosts of the rules are', () => {
  const annotations = { 'appgw.ingress.kubernetes.io/hostname-extension': ' www.example.com , *.Shop.example.com,' };
  expect(read(ingressOf(CLASS, annotations)).sort()).toEqual([
    '*.shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP closed',
    'shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP closed',
    'www.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP closed',
  ]);
});
