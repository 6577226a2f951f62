import { Fields } from '../fields';
import { isUserId, USER_ID_RULE } from '../formats/user-id';
import { judgeOneOfIfPresent } from '../one-of';
import { judgeAppArmorProfile, judgeSeccompProfile, judgeUsers } from './security-profiles';

/** The first version that does not ignore 'supplementalGroupsPolicy'. */
const GROUPS_POLICY_SINCE = 33;

/** The first version that does not ignore 'hostUsers', and what lets such pods have the network of their node. */
const OWN_USERS_SINCE = 33;
const HOST_NETWORK = 'the feature gate UserNamespacesHostNetworkSupport is on';

/** What the containers of a pod may do, as far as it is said for all of them. */
export function judgePodSecurity(spec: Fields): void {
  const context = spec.childOrEmpty('securityContext');
  judgeUsers(context, ['runAsUser', 'runAsGroup', 'fsGroup']);
  context.list('supplementalGroups').forEach((value, i) => {
    if (!isUserId(value ?? 0)) {
      const field = `${context.pathOf('supplementalGroups')}[${i}]`;
      context.problems.add({ id: 'pod/invalid-security-context', field, value, rule: USER_ID_RULE, fix: 'correct the number' });
    }
  });
  judgeOneOfIfPresent(context, 'pod/invalid-security-context', 'fsGroupChangePolicy', ['OnRootMismatch', 'Always'], 'omit it for Always');
  context.problems.refusedBy({ since: GROUPS_POLICY_SINCE }, () =>
    judgeOneOfIfPresent(context, 'pod/invalid-security-context', 'supplementalGroupsPolicy', ['Merge', 'Strict'], 'omit it for Merge'));
  judgeSeccompProfile(context.child('seccompProfile'));
  judgeAppArmorProfile(context.child('appArmorProfile'));
  judgeHost(spec);
}

function judgeHost(spec: Fields): void {
  if (spec.flag('shareProcessNamespace') === true && spec.flag('hostPID') === true) {
    spec.refuse('pod/contradicting-privileges', 'shareProcessNamespace', "must not be true together with 'hostPID'", 'remove one of them');
  }
  if (spec.flag('hostUsers') !== false) {
    return;
  }
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (spec.flag(name) === true) {
      const unless = name === 'hostNetwork' ? HOST_NETWORK : undefined;
      spec.refuse('pod/contradicting-privileges', name, "must not be true when 'hostUsers' is false", 'remove one of them', { since: OWN_USERS_SINCE, unless });
    }
  }
}
