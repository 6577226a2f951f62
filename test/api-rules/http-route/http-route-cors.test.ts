import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['origins', { allowOrigins: ['https://*.shop.example:8443', 'http://localhost'], allowMethods: ['GET'], allowHeaders: ['X-A'], exposeHeaders: ['*', 'X-B'], maxAge: 60, allowCredentials: true }],
  ['all origins', { allowOrigins: ['*'], allowMethods: ['*'] }],
])('accepts %s', (_, cors) => {
  expect(refusals(httpRoute({ rules: [{ filters: [{ type: 'CORS', cors }] }] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'an origin has a path',
      { allowOrigins: ['https://shop.example/'] },
      ["http-route/invalid-filter spec.rules[0].filters[0].cors.allowOrigins[0] must be an origin such as 'https://shop.example', or '*' (unless the cluster has another version of the Gateway API)"],
    ],
    [
      'all origins and one are allowed',
      { allowOrigins: ['*', 'https://a.b'] },
      ["http-route/invalid-filter spec.rules[0].filters[0].cors.allowOrigins must have no other entry with '*' (unless the cluster has another version of the Gateway API)"],
    ],
    ['a method is lower-case', { allowMethods: ['get'] }, ["http-route/invalid-filter spec.rules[0].filters[0].cors.allowMethods[0] must be a method of HTTP, or '*' (unless the cluster has another version of the Gateway API)"]],
    ['a header is there twice', { allowHeaders: ['a', 'a'] }, ['http-route/invalid-filter spec.rules[0].filters[0].cors.allowHeaders must not have an entry twice (unless the cluster has another version of the Gateway API)']],
    ['a header has a blank', { exposeHeaders: ['a b'] }, ['http-route/invalid-filter spec.rules[0].filters[0].cors.exposeHeaders[0] must be the name of a header (unless the cluster has another version of the Gateway API)']],
    ['the age is 0', { maxAge: 0 }, ['http-route/invalid-filter spec.rules[0].filters[0].cors.maxAge must be at least 1']],
    [
      'there are too many headers',
      { exposeHeaders: Array.from({ length: 65 }, (_, i) => `h${i}`) },
      ['http-route/invalid-filter spec.rules[0].filters[0].cors.exposeHeaders must have at most 64 entries (unless the cluster has another version of the Gateway API)'],
    ],
  ])('if %s', (_, cors, expected) => {
    expect(refusals(httpRoute({ rules: [{ filters: [{ type: 'CORS', cors }] }] }))).toEqual(expected);
  });
});
