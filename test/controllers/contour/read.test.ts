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

test('a Service that gets a copy of requests, or no share of them, answers none', () => {
  const read = (services: readonly object[]) => readText(contourReader('contour'), JSON.stringify({
    apiVersion: 'projectcontour.io/v1',
    kind: 'HTTPProxy',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { ingressClassName: 'contour', virtualhost: { fqdn: 'shop.example.com' }, routes: [{ conditions: [{ prefix: '/' }], services }] },
  }));
  expect(read([{ name: 'web', port: 80 }, { name: 'copy', port: 80, mirror: true }])).toEqual(['shop.example.com elements / to web:80, plain HTTP served']);
  expect(read([{ name: 'old', port: 80, weight: 0 }, { name: 'web', port: 80, weight: 100 }])[0]).not.toContain('old');
  expect(read([{ name: 'one', port: 80 }, { name: 'two', port: 80 }])[0]).toContain('two');
});
