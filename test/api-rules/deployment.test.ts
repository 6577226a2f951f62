import { deployment, refusals } from './manifests';

test.each<[string, object]>([
  ['no pods', { replicas: 0 }],
  ['one pod at a time', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } }],
  ['twice as many pods', { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '150%', maxUnavailable: 0 } } }],
  ['all pods at once', { strategy: { type: 'Recreate' } }],
  ['a deadline after the wait', { minReadySeconds: 10, progressDeadlineSeconds: 11 }],
])('accepts %s', (_, spec) => {
  expect(refusals(deployment(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['the number of pods is negative', { replicas: -1 }, ['workload/negative-number spec.replicas must not be negative']],
    ['the history is negative', { revisionHistoryLimit: -1 }, ['workload/negative-number spec.revisionHistoryLimit must not be negative']],
    ['the wait is negative', { minReadySeconds: -1 }, ['workload/negative-number spec.minReadySeconds must not be negative']],
    [
      'nothing is left and nothing is added',
      { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } },
      ["workload/invalid-rolling-update spec.strategy.rollingUpdate.maxUnavailable must not be 0 when 'maxSurge' is 0"],
    ],
    [
      'more than all pods may be missing',
      { strategy: { rollingUpdate: { maxUnavailable: '101%' } } },
      ["workload/invalid-rolling-update spec.strategy.rollingUpdate.maxUnavailable must be at most '100%'"],
    ],
    [
      'a percentage has no sign',
      { strategy: { rollingUpdate: { maxSurge: '25' } } },
      ["workload/invalid-rolling-update spec.strategy.rollingUpdate.maxSurge must be a whole number that is not negative, or a percentage such as '25%'"],
    ],
    [
      'all at once has settings for a rolling update',
      { strategy: { type: 'Recreate', rollingUpdate: {} } },
      ["workload/invalid-strategy spec.strategy.rollingUpdate must not be set when 'type' is Recreate"],
    ],
    ['the strategy is unknown', { strategy: { type: 'Canary' } }, ['workload/invalid-strategy spec.strategy.type must be RollingUpdate or Recreate']],
    [
      'the deadline is not after the wait',
      { minReadySeconds: 10, progressDeadlineSeconds: 10 },
      ["workload/invalid-progress-deadline spec.progressDeadlineSeconds must be greater than 'minReadySeconds', which is 10"],
    ],
    [
      'the wait is as long as the deadline that it has by itself',
      { minReadySeconds: 600 },
      ["workload/invalid-progress-deadline spec.progressDeadlineSeconds must be greater than 'minReadySeconds', which is 600"],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(deployment(spec))).toEqual(expected);
  });
});
