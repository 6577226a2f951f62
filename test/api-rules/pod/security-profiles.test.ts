import { pod, refusals } from '../manifests';

test.each<[string, object]>([
  ['the profile of the runtime', { securityContext: { seccompProfile: { type: 'RuntimeDefault' }, appArmorProfile: { type: 'Unconfined' } } }],
  ['a profile of the node', { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'web/strict.json' }, appArmorProfile: { type: 'Localhost', localhostProfile: 'web' } } }],
])('accepts %s', (_, podSpec) => {
  expect(refusals(pod(podSpec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the type is missing',
      { securityContext: { seccompProfile: {} } },
      ['pod/invalid-security-profile spec.template.spec.securityContext.seccompProfile.type must be Localhost, RuntimeDefault or Unconfined'],
    ],
    [
      'the profile of the node is missing',
      { securityContext: { seccompProfile: { type: 'Localhost' } } },
      ["pod/invalid-security-profile spec.template.spec.securityContext.seccompProfile.localhostProfile must be given when 'type' is Localhost"],
    ],
    [
      'there is a profile that is not used',
      { securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'x' } } },
      ["pod/invalid-security-profile spec.template.spec.securityContext.seccompProfile.localhostProfile must not be set unless 'type' is Localhost"],
    ],
    [
      'the profile is an absolute path',
      { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '/etc/x' } } },
      ["pod/invalid-security-profile spec.template.spec.securityContext.seccompProfile.localhostProfile must be a relative path without '..'"],
    ],
    [
      'the profile goes up',
      { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '../x' } } },
      ["pod/invalid-security-profile spec.template.spec.securityContext.seccompProfile.localhostProfile must be a relative path without '..'"],
    ],
    [
      'the profile has blanks around it',
      { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: ' x' } } },
      ['pod/invalid-security-profile spec.template.spec.securityContext.appArmorProfile.localhostProfile must be a name without blanks around it'],
    ],
  ])('if %s', (_, podSpec, expected) => {
    expect(refusals(pod(podSpec))).toEqual(expected);
  });
});
