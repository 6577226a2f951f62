import { refusals, scaledBy } from '../manifests';

test.each<[string, object]>([
  ['the longest times', { stabilizationWindowSeconds: 3600, policies: [{ type: 'Pods', value: 1, periodSeconds: 1800 }] }],
  ['a direction that is off', { selectPolicy: 'Disabled' }],
  ['a tolerance', { tolerance: '0.1' }],
])('accepts %s', (_, scaleDown) => {
  expect(refusals(scaledBy(scaleDown))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the window is too long',
      { stabilizationWindowSeconds: 3601 },
      ['autoscaler/invalid-behavior spec.behavior.scaleDown.stabilizationWindowSeconds must be a whole number from 0 to 3600'],
    ],
    [
      'the window is negative',
      { stabilizationWindowSeconds: -1 },
      ['autoscaler/invalid-behavior spec.behavior.scaleDown.stabilizationWindowSeconds must be a whole number from 0 to 3600'],
    ],
    ['the choice is unknown', { selectPolicy: 'Avg' }, ['autoscaler/invalid-behavior spec.behavior.scaleDown.selectPolicy must be Max, Min or Disabled']],
    ['there are no policies', { policies: [] }, ['autoscaler/invalid-behavior spec.behavior.scaleDown.policies must have at least one policy']],
    [
      'a policy is empty',
      { policies: [{}] },
      [
        'autoscaler/invalid-behavior spec.behavior.scaleDown.policies[0].type must be Pods or Percent',
        'autoscaler/invalid-behavior spec.behavior.scaleDown.policies[0].value must be at least 1',
        'autoscaler/invalid-behavior spec.behavior.scaleDown.policies[0].periodSeconds must be a whole number from 1 to 1800',
      ],
    ],
    [
      'a period is too long',
      { policies: [{ type: 'Percent', value: 10, periodSeconds: 1801 }] },
      ['autoscaler/invalid-behavior spec.behavior.scaleDown.policies[0].periodSeconds must be a whole number from 1 to 1800'],
    ],
    [
      'the tolerance is negative',
      { tolerance: -1 },
      ['autoscaler/invalid-behavior spec.behavior.scaleDown.tolerance must be a quantity such as 500m, 2, 128Mi or 1e3 and not negative'],
    ],
  ])('if %s', (_, scaleDown, expected) => {
    expect(refusals(scaledBy(scaleDown))).toEqual(expected);
  });
});
