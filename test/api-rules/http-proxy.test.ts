import { refusals } from './manifests';

function httpProxy(spec: object): object {
  return { apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', metadata: { name: 'web' }, spec };
}

function routed(route: object): object {
  return httpProxy({ routes: [route] });
}

test.each<[string, object]>([
  ['nothing', httpProxy({})],
  ['a host', httpProxy({ virtualhost: { fqdn: 'shop.example', tls: { secretName: 'tls' } } })],
  ['a host with a star', httpProxy({ virtualhost: { fqdn: '*.shop.example' } })],
  ['a host of any length', httpProxy({ virtualhost: { fqdn: 'a'.repeat(1000) } })],
  ['a Service of any name', routed({ services: [{ name: '', port: 80 }] })],
  ['any path', routed({ conditions: [{ prefix: '' }, { exact: 'a b' }, { header: { name: ':path', regex: '(' } }] })],
  ['a prefix in place of another', routed({ pathRewritePolicy: { replacePrefix: [{ prefix: '/a', replacement: '/' }, { replacement: 'b' }] } })],
])('accepts %s', (_, manifest) => {
  expect(refusals(manifest)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['nothing is said', { ...httpProxy({}), spec: undefined }, ['http-proxy/no-spec spec must be given']],
    ['the host is missing', httpProxy({ virtualhost: {} }), ["http-proxy/invalid-fqdn spec.virtualhost.fqdn must be a DNS name in lower-case letters; '*.' may stand in front"]],
    ['a star stands in the middle', httpProxy({ virtualhost: { fqdn: 'a.*.b' } }), ["http-proxy/invalid-fqdn spec.virtualhost.fqdn must be a DNS name in lower-case letters; '*.' may stand in front"]],
    ['the host ends with a dot', httpProxy({ virtualhost: { fqdn: 'a.b.' } }), ["http-proxy/invalid-fqdn spec.virtualhost.fqdn must be a DNS name in lower-case letters; '*.' may stand in front"]],
    ['a header has no name', routed({ conditions: [{ header: { exact: 'a' } }] }), ['http-proxy/invalid-condition spec.routes[0].conditions[0].header.name must be given']],
    [
      'a Service has neither name nor port',
      routed({ services: [{}] }),
      ['http-proxy/invalid-service spec.routes[0].services[0].name must be given', 'http-proxy/invalid-service spec.routes[0].services[0].port must be a whole number from 1 to 65535'],
    ],
    ['a port is too high', routed({ services: [{ name: 'web', port: 65536 }] }), ['http-proxy/invalid-service spec.routes[0].services[0].port must be a whole number from 1 to 65535']],
    [
      'a replacement is empty',
      routed({ pathRewritePolicy: { replacePrefix: [{ prefix: '/a', replacement: '' }, { prefix: '/b' }] } }),
      [
        'http-proxy/invalid-path-rewrite spec.routes[0].pathRewritePolicy.replacePrefix[0].replacement must not be empty',
        'http-proxy/invalid-path-rewrite spec.routes[0].pathRewritePolicy.replacePrefix[1].replacement must be given',
      ],
    ],
  ])('if %s', (_, manifest, expected) => {
    expect(refusals(manifest)).toEqual(expected);
  });
});
