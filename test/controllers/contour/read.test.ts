import { contourReader } from '../../../src/controllers/contour/read';
import { ingressOf, readText } from '../read-text';

test('the certificate of an Ingress may be in another namespace', () => {
  const certificate = JSON.stringify({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'shop', namespace: 'certificates' },
    spec: { secretName: 'shop-tls', dnsNames: ['shop.example.com'], issuerRef: { name: 'letsencrypt', kind: 'ClusterIssuer' } },
  });
  const read = (annotations: { readonly [name: string]: string }) => readText(contourReader('contour'), `${certificate}\n---\n${ingressOf('contour', annotations)}`);
  expect(read({ 'projectcontour.io/tls-cert-namespace': 'certificates' })).toEqual([
    'shop.example.com elements / to web:80, by HTTPS with shop-tls of ClusterIssuer letsencrypt, plain HTTP served',
  ]);
  expect(read({})).toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP served']);
});
