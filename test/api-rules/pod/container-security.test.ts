import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['no new privileges', { allowPrivilegeEscalation: false, runAsNonRoot: true, runAsUser: 1000, capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } }],
  ['all privileges', { privileged: true }],
])('accepts %s', (_, securityContext) => {
  expect(refusals(container({ securityContext }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a privileged container shall get no privileges',
      { privileged: true, allowPrivilegeEscalation: false },
      ["pod/contradicting-privileges spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation must not be false when 'privileged' is true"],
    ],
    [
      'an administrator shall get no privileges',
      { allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } },
      ['pod/contradicting-privileges spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation must not be false with the capability CAP_SYS_ADMIN'],
    ],
    [
      'a user is negative',
      { runAsUser: -1 },
      ['pod/invalid-security-context spec.template.spec.containers[0].securityContext.runAsUser must be a whole number from 0 to 2147483647'],
    ],
    [
      'a profile is missing',
      { seccompProfile: { type: 'Localhost' } },
      ["pod/invalid-security-profile spec.template.spec.containers[0].securityContext.seccompProfile.localhostProfile must be given when 'type' is Localhost"],
    ],
    [
      'the view of processes is unknown',
      { procMount: 'All' },
      ['pod/contradicting-privileges spec.template.spec.containers[0].securityContext.procMount must be Default or Unmasked (from Kubernetes 1.33 on)'],
    ],
    [
      'all processes are seen without users of its own',
      { procMount: 'Unmasked' },
      ["pod/contradicting-privileges spec.template.spec.containers[0].securityContext.procMount must not be Unmasked unless 'hostUsers' of the pod is false (from Kubernetes 1.33 on)"],
    ],
  ])('if %s', (_, securityContext, expected) => {
    expect(refusals(container({ securityContext }))).toEqual(expected);
  });
});
