import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['durations', { timeouts: { request: '1m30s', backendRequest: '1500ms' } }],
  ['no limit in all', { timeouts: { request: '0s', backendRequest: '10s' } }],
  ['tries', { retry: { attempts: 1, backoff: '100ms', codes: [500, 503] } }],
])('accepts %s', (_, rule) => {
  expect(refusals(httpRoute({ rules: [rule] }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a duration has no unit',
      { timeouts: { request: '10' } },
      ["http-route/invalid-timeout spec.rules[0].timeouts.request must be a duration such as '10s' or '1h30m'"],
    ],
    [
      'the backend may take longer',
      { timeouts: { request: '1s', backendRequest: '1001ms' } },
      ["http-route/invalid-timeout spec.rules[0].timeouts.backendRequest must not be longer than 'request'"],
    ],
    [
      'the tries are wrong',
      { retry: { attempts: 0, backoff: 'x', codes: [200] } },
      [
        "http-route/invalid-timeout spec.rules[0].retry.backoff must be a duration such as '10s' or '1h30m'",
        'http-route/invalid-timeout spec.rules[0].retry.attempts must be at least 1',
        'http-route/invalid-timeout spec.rules[0].retry.codes must be different whole numbers from 400 to 599 (unless the cluster has another version of the Gateway API)',
      ],
    ],
    ['a code is there twice', { retry: { codes: [500, 500] } }, ['http-route/invalid-timeout spec.rules[0].retry.codes must be different whole numbers from 400 to 599 (unless the cluster has another version of the Gateway API)']],
  ])('if %s', (_, rule, expected) => {
    expect(refusals(httpRoute({ rules: [rule] }))).toEqual(expected);
  });
});
