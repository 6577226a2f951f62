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

describe('what an HTTPProxy includes', () => {
  const proxy = (name: string, spec: object, annotations: object = {}) => JSON.stringify({
    apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', metadata: { name, namespace: 'shop', annotations }, spec,
  });
  const root = (...includes: object[]) => proxy('root', { ingressClassName: 'contour', virtualhost: { fqdn: 'shop.example.com' }, includes });
  const under = (prefix: string, name = 'team') => ({ name, conditions: [{ prefix }] });
  const read = (...proxies: string[]) => readText(contourReader('contour'), proxies.join('\n---\n'));
  const team = proxy('team', { routes: [{ conditions: [{ prefix: '/web' }], services: [{ name: 'web', port: 80 }] }] });

  test('is served below each prefix under which it is included', () => {
    expect(read(root(under('/a'), under('/b')), team)).toEqual([
      'shop.example.com characters /a/web to web:80, plain HTTP served',
      'shop.example.com characters /b/web to web:80, plain HTTP served',
    ]);
  });

  test('is not known where it is not among the objects', () => {
    expect(read(root(under('/a', 'of-another-team')))).toEqual([expect.stringContaining('shop.example.com unknown /a')]);
  });

  test('ends where it includes itself', () => {
    const circle = proxy('team', { includes: [under('/again')], routes: [{ services: [{ name: 'web', port: 80 }] }] });
    expect(read(root(under('/a')), circle)).toHaveLength(1);
  });

  test('has no end that is not reached: two that include two others, and so on', () => {
    const level = (i: number, name: string) => proxy(`${name}-${i}`, { includes: [under('/l', `l-${i + 1}`), under('/r', `r-${i + 1}`)] });
    const proxies = Array.from({ length: 40 }, (_, i) => [level(i, 'l'), level(i, 'r')]).flat();
    expect(read(root(under('/l', 'l-0'), under('/r', 'r-0')), ...proxies).length).toBeLessThan(3000);
  });

  test('is of the class that an annotation names, whatever the field says', () => {
    const spec = { ingressClassName: 'contour', virtualhost: { fqdn: 'shop.example.com' }, routes: [{ services: [{ name: 'web', port: 80 }] }] };
    expect(read(proxy('web', spec))).toHaveLength(1);
    expect(read(proxy('web', spec, { 'projectcontour.io/ingress.class': 'other' }))).toEqual([]);
    expect(read(proxy('web', spec, { 'kubernetes.io/ingress.class': 'other' }))).toEqual([]);
    expect(read(proxy('web', { ...spec, ingressClassName: 'other' }, { 'projectcontour.io/ingress.class': 'contour' }))).toHaveLength(1);
  });
});
