import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['a policy for images', { imagePullPolicy: 'Always', terminationMessagePolicy: 'FallbackToLogsOnError' }],
  ['an image with blanks, which fails later', { image: ' web:1' }],
])('accepts %s', (_, fields) => {
  expect(refusals(container(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'there is no name',
      { name: null },
      ['pod/invalid-containers spec.template.spec.containers[0].name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'the name has an underscore',
      { name: 'my_app' },
      ['pod/invalid-containers spec.template.spec.containers[0].name must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    ['there is no image', { image: '' }, ['pod/invalid-image spec.template.spec.containers[0].image must be given']],
    [
      'the policy for images is unknown',
      { imagePullPolicy: 'Sometimes' },
      ['pod/invalid-image spec.template.spec.containers[0].imagePullPolicy must be Always, IfNotPresent or Never'],
    ],
    [
      'the policy for messages is unknown',
      { terminationMessagePolicy: 'Log' },
      ['pod/invalid-image spec.template.spec.containers[0].terminationMessagePolicy must be File or FallbackToLogsOnError'],
    ],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(container(fields))).toEqual(expected);
  });
});
