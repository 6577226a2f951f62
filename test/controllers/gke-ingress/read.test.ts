import { gkeIngressReader } from '../../../src/controllers/gke-ingress/read';
import { readText } from '../read-text';

const read = (className: string, annotations: string, spec = '', more = '') => readText(gkeIngressReader(className), `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop, annotations: { kubernetes.io/ingress.class: ${className}, ${annotations} } }
spec:
  ${spec}
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /*, pathType: ImplementationSpecific, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /api, pathType: Prefix, backend: { service: { name: api, port: { number: 80 } } } }
${more}`);
const INTERNET = "from internet by class 'gce', through Ingress shop/web";
const TLS = 'tls: [{ hosts: [shop.example.com], secretName: shop-tls }]';

test.each([
  ['gce', 'internet'],
  ['gce-regional-external', 'internet'],
  ['gce-internal', 'private'],
])('class %s is reached from: %s', (className, from) => {
  const rest = `plain HTTP served, from ${from} by class '${className}', through Ingress shop/web`;
  expect(read(className, '')).toEqual([`shop.example.com elements / to web:80, ${rest}`, `shop.example.com elements /api to api:80, ${rest}`]);
});

test('a class is known in the older annotation only', () => {
  const [route] = readText(gkeIngressReader('gce'), `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec: { ingressClassName: gce, defaultBackend: { service: { name: web, port: { number: 80 } } } }
`);
  expect(route).toBe('* elements / to web:80, plain HTTP served, through Ingress shop/web');
});

const CONFIG = (redirect: string) => `---
apiVersion: networking.gke.io/v1beta1
kind: FrontendConfig
metadata: { name: edge, namespace: shop }
spec: { ${redirect} }
`;

test.each([
  ['networking.gke.io/managed-certificates: shop', '', 'a certificate of its own, plain HTTP served'],
  ['ingress.gcp.kubernetes.io/pre-shared-cert: one', '', 'a certificate of its own, plain HTTP served'],
  ["kubernetes.io/ingress.allow-http: 'false', networking.gke.io/managed-certificates: shop", '', 'a certificate of its own, plain HTTP closed'],
  ['networking.gke.io/v1beta1.FrontendConfig: edge', '', 'shop-tls, plain HTTP unknown'],
  ['networking.gke.io/v1beta1.FrontendConfig: edge', CONFIG('redirectToHttps: { enabled: true }'), 'shop-tls, plain HTTP redirected'],
  ['networking.gke.io/v1beta1.FrontendConfig: edge', CONFIG('redirectToHttps: { enabled: true, responseCodeName: FOUND }'), 'shop-tls, plain HTTP redirected for now'],
  ['networking.gke.io/v1beta1.FrontendConfig: edge', CONFIG('redirectToHttps: { enabled: false }'), 'shop-tls, plain HTTP served'],
])('%s %s', (annotations, more, rest) => {
  const [route] = read('gce', annotations, rest.startsWith('shop-tls') ? TLS : '', more);
  expect(route).toBe(`shop.example.com elements / to web:80, by HTTPS with ${rest}, ${INTERNET}`);
});

test('what a FrontendConfig says beside that is unread', () => {
  const [, , ...unread] = read('gce', 'networking.gke.io/v1beta1.FrontendConfig: edge', TLS, CONFIG('sslPolicy: strict'));
  expect(unread).toEqual(['unread FrontendConfig shop/edge spec.sslPolicy']);
});
