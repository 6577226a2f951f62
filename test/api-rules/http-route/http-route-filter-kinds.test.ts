import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['a full path', { filters: [{ type: 'URLRewrite', urlRewrite: { hostname: 'a.b', path: { type: 'ReplaceFullPath', replaceFullPath: '/x' } } }] }],
  ['a redirect to a port', { filters: [{ type: 'RequestRedirect', requestRedirect: { port: 8443, statusCode: 308 } }] }],
])('accepts %s', (_, rule) => {
  expect(refusals(httpRoute({ rules: [rule] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the scheme, the port and the status are wrong',
      { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'ftp', port: 0, statusCode: 200 } }] },
      [
        'http-route/invalid-filter spec.rules[0].filters[0].requestRedirect.scheme must be http or https (unless the cluster has another version of the Gateway API)',
        'http-route/invalid-filter spec.rules[0].filters[0].requestRedirect.port must be a whole number from 1 to 65535',
        'http-route/invalid-filter spec.rules[0].filters[0].requestRedirect.statusCode must be 301, 302, 303, 307 or 308 (unless the cluster has another version of the Gateway API)',
      ],
    ],
    [
      'the host name is a wildcard',
      { filters: [{ type: 'URLRewrite', urlRewrite: { hostname: '*.a' } }] },
      ['http-route/invalid-filter spec.rules[0].filters[0].urlRewrite.hostname must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the type of the new path is missing',
      { filters: [{ type: 'URLRewrite', urlRewrite: { path: {} } }] },
      ['http-route/invalid-filter spec.rules[0].filters[0].urlRewrite.path.type must be ReplaceFullPath or ReplacePrefixMatch (unless the cluster has another version of the Gateway API)'],
    ],
    [
      'the new path is missing',
      { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath' } } }] },
      ["http-route/invalid-filter spec.rules[0].filters[0].urlRewrite.path.replaceFullPath must be given when 'type' is ReplaceFullPath"],
    ],
    [
      'the new path is of the other kind',
      { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/', replacePrefixMatch: '/' } } }] },
      ["http-route/invalid-filter spec.rules[0].filters[0].urlRewrite.path.replacePrefixMatch must not be set unless 'type' is ReplacePrefixMatch"],
    ],
    [
      'the new path is too long',
      { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: 'a'.repeat(1025) } } }] },
      ['http-route/invalid-filter spec.rules[0].filters[0].urlRewrite.path.replaceFullPath must have 0 to 1024 characters'],
    ],
    [
      'a header is set twice and removed twice',
      { filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a', value: 'b' }, { name: 'a', value: 'c' }], remove: ['x', 'x'] } }] },
      [
        'http-route/invalid-filter spec.rules[0].filters[0].requestHeaderModifier.set[1].name must not be used twice in a list',
        'http-route/invalid-filter spec.rules[0].filters[0].requestHeaderModifier.remove must not have a header twice',
      ],
    ],
    [
      'there are 17 headers to remove',
      { filters: [{ type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: Array.from({ length: 17 }, (_, i) => `h${i}`) } }] },
      ['http-route/invalid-filter spec.rules[0].filters[0].responseHeaderModifier.remove must have at most 16 headers (unless the cluster has another version of the Gateway API)'],
    ],
  ])('if %s', (_, rule, expected) => {
    expect(refusals(httpRoute({ rules: [rule] }))).toEqual(expected);
  });
});
