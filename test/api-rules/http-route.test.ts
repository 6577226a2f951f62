import { httpRoute, refusals } from './manifests';

test.each<[string, object | null]>([
  ['nothing but a rule', { rules: [{}] }],
  ['names and wildcards', { hostnames: ['shop.example', '*.shop.example'] }],
  ['named rules', { rules: [{ name: 'a' }, { name: 'b' }] }],
  ['128 matches', { rules: [{ matches: Array<unknown>(64).fill({}) }, { matches: Array<unknown>(64).fill({}) }] }],
])('accepts %s', (_, spec) => {
  expect(refusals(httpRoute(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object | null, string[]]>([
    ['there is no spec', null, ['http-route/invalid-rules spec must be given']],
    [
      'a name is a star',
      { hostnames: ['*'] },
      ["http-route/invalid-hostname spec.hostnames[0] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part; '*.' may stand in front"],
    ],
    ['there are 17 names', { hostnames: Array<unknown>(17).fill('a.b') }, ['http-route/invalid-hostname spec.hostnames must have at most 16 names (unless the cluster has another version of the Gateway API)']],
    ['there are no rules', { rules: [] }, ['http-route/invalid-rules spec.rules must have 1 to 16 rules (unless the cluster has another version of the Gateway API)']],
    ['there are 17 rules', { rules: Array<unknown>(17).fill({}) }, ['http-route/invalid-rules spec.rules must have 1 to 16 rules (unless the cluster has another version of the Gateway API)']],
    ['two rules have one name', { rules: [{ name: 'a' }, { name: 'a' }] }, ['http-route/invalid-rule-name spec.rules[1].name must not be used twice in a route (unless the cluster has another version of the Gateway API)']],
    [
      'the name of a rule has a capital',
      { rules: [{ name: 'A' }] },
      ['http-route/invalid-rule-name spec.rules[0].name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'there are 129 matches',
      { rules: [{ matches: Array<unknown>(64).fill({}) }, { matches: Array<unknown>(64).fill({}) }, {}] },
      ['http-route/too-many-matches spec.rules must have at most 128 matches in all (unless the cluster has another version of the Gateway API)'],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(httpRoute(spec))).toEqual(expected);
  });
});
