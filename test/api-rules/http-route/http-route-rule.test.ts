import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['backends with weights', { backendRefs: [{ name: 'web', port: 80, weight: 0 }, { name: 'api', port: 80, weight: 1000000 }] }],
  ['a redirect', { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
  ['a new prefix', { matches: [{ path: { type: 'PathPrefix', value: '/api' } }], filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }], backendRefs: [{ name: 'api', port: 80 }] }],
  ['a new prefix of everything', { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }] }],
  ['another kind of backend without a port', { backendRefs: [{ group: 'a.b', kind: 'Bucket', name: 'x' }] }],
])('accepts %s', (_, rule) => {
  expect(refusals(httpRoute({ rules: [rule] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['a Service has no port', { backendRefs: [{ name: 'web' }] }, ['http-route/invalid-backend spec.rules[0].backendRefs[0].port must be given for a Service']],
    [
      'the port is too high',
      { backendRefs: [{ name: 'web', port: 65536 }] },
      ['http-route/invalid-backend spec.rules[0].backendRefs[0].port must be a whole number from 1 to 65535'],
    ],
    [
      'the weight is too high',
      { backendRefs: [{ name: 'web', port: 80, weight: 1000001 }] },
      ['http-route/invalid-backend spec.rules[0].backendRefs[0].weight must be a whole number from 0 to 1000000'],
    ],
    [
      'there are 17 backends',
      { backendRefs: Array<unknown>(17).fill({ name: 'web', port: 80 }) },
      ['http-route/invalid-backend spec.rules[0].backendRefs must have at most 16 backends (unless the cluster has another version of the Gateway API)'],
    ],
    ['there are 65 matches', { matches: Array<unknown>(65).fill({}) }, ['http-route/too-many-matches spec.rules[0].matches must have at most 64 matches (unless the cluster has another version of the Gateway API)']],
    [
      'a redirect has a backend',
      { filters: [{ type: 'RequestRedirect', requestRedirect: {} }], backendRefs: [{ name: 'web', port: 80 }] },
      ['http-route/redirect-with-backends spec.rules[0].backendRefs must not be set together with a filter of type RequestRedirect'],
    ],
    [
      'the prefix of an exact path is replaced',
      { matches: [{ path: { type: 'Exact', value: '/api' } }], filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }] },
      ['http-route/no-prefix-to-replace spec.rules[0].matches must be exactly one match of type PathPrefix to replace its prefix'],
    ],
    [
      'the prefix of two paths is replaced',
      { matches: [{}, {}], filters: [{ type: 'RequestRedirect', requestRedirect: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }] },
      ['http-route/no-prefix-to-replace spec.rules[0].matches must be exactly one match of type PathPrefix to replace its prefix'],
    ],
    [
      'a backend replaces the prefix of two paths',
      { matches: [{}, {}], backendRefs: [{ name: 'web', port: 80, filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }] }] },
      ['http-route/no-prefix-to-replace spec.rules[0].matches must be exactly one match of type PathPrefix to replace its prefix'],
    ],
  ])('if %s', (_, rule, expected) => {
    expect(refusals(httpRoute({ rules: [rule] }))).toEqual(expected);
  });
});
