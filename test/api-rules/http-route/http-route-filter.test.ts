import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['a mirror twice', { filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'a', port: 80 }, percent: 10 } }, { type: 'RequestMirror', requestMirror: { backendRef: { name: 'b', port: 80 }, fraction: { numerator: 1 } } }] }],
  ['headers', { filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a', value: 'b' }], remove: ['c'] } }, { type: 'ResponseHeaderModifier', responseHeaderModifier: { add: [{ name: 'a', value: 'b' }] } }] }],
  ['an extension', { filters: [{ type: 'ExtensionRef', extensionRef: { group: 'a.b', kind: 'X', name: 'y' } }] }],
])('accepts %s', (_, rule) => {
  expect(refusals(httpRoute({ rules: [rule] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the type is unknown',
      { filters: [{ type: 'Rewrite' }] },
      ['http-route/invalid-filter-type spec.rules[0].filters[0].type must be RequestHeaderModifier, ResponseHeaderModifier, RequestMirror, RequestRedirect, URLRewrite, ExtensionRef, CORS or ExternalAuth (unless the cluster has another version of the Gateway API)'],
    ],
    [
      'the content is missing',
      { filters: [{ type: 'URLRewrite' }] },
      ["http-route/invalid-filter-type spec.rules[0].filters[0].urlRewrite must be given when 'type' is URLRewrite"],
    ],
    [
      'there is other content',
      { filters: [{ type: 'URLRewrite', urlRewrite: {}, requestRedirect: {} }] },
      ["http-route/invalid-filter-type spec.rules[0].filters[0].requestRedirect must not be set unless 'type' is RequestRedirect"],
    ],
    [
      'a filter is there twice',
      { filters: [{ type: 'URLRewrite', urlRewrite: {} }, { type: 'URLRewrite', urlRewrite: {} }] },
      ['http-route/filters-contradict spec.rules[0].filters[1].type must not be used twice in a list'],
    ],
    [
      'requests are redirected and rewritten',
      { filters: [{ type: 'URLRewrite', urlRewrite: {} }, { type: 'RequestRedirect', requestRedirect: {} }] },
      ['http-route/filters-contradict spec.rules[0].filters must not have both RequestRedirect and URLRewrite'],
    ],
    [
      'there are 17 filters',
      { filters: Array<unknown>(17).fill({ type: 'ExtensionRef', extensionRef: { group: 'a.b', kind: 'X', name: 'y' } }) },
      ['http-route/filters-contradict spec.rules[0].filters must have at most 16 filters (unless the cluster has another version of the Gateway API)'],
    ],
    [
      'a mirror has no backend',
      { filters: [{ type: 'RequestMirror', requestMirror: { percent: 101 } }] },
      [
        'http-route/invalid-filter spec.rules[0].filters[0].requestMirror.backendRef.name must be given',
        'http-route/invalid-filter spec.rules[0].filters[0].requestMirror.backendRef.port must be given for a Service',
        'http-route/invalid-filter spec.rules[0].filters[0].requestMirror.percent must be a whole number from 0 to 100',
      ],
    ],
    [
      'a mirror has two shares',
      { filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'a', port: 80 }, percent: 1, fraction: { numerator: 2, denominator: 1 } } }] },
      [
        "http-route/invalid-filter spec.rules[0].filters[0].requestMirror.fraction must not be set together with 'percent'",
        "http-route/invalid-filter spec.rules[0].filters[0].requestMirror.fraction.numerator must be a whole number from 0 to 'denominator'",
      ],
    ],
    [
      'an extension is not complete',
      { filters: [{ type: 'ExtensionRef', extensionRef: { name: 'x' } }] },
      [
        'http-route/invalid-filter spec.rules[0].filters[0].extensionRef.group must be given',
        'http-route/invalid-filter spec.rules[0].filters[0].extensionRef.kind must be given',
      ],
    ],
  ])('if %s', (_, rule, expected) => {
    expect(refusals(httpRoute({ rules: [rule] }))).toEqual(expected);
  });
});
