import { Fields } from '../fields';
import { judgeOneOfIfPresent } from '../one-of';
import { judgeAppArmorProfile, judgeSeccompProfile, judgeUsers } from './security-profiles';

/** The first version that does not ignore it. */
const PROC_MOUNT_SINCE = 33;

/** What one container may do. */
export function judgeContainerSecurity(context: Fields | undefined, hasOwnUsers: boolean): void {
  if (context === undefined) {
    return;
  }
  judgeUsers(context, ['runAsUser', 'runAsGroup']);
  judgeSeccompProfile(context.child('seccompProfile'));
  judgeAppArmorProfile(context.child('appArmorProfile'));
  context.problems.refusedBy({ since: PROC_MOUNT_SINCE }, () => judgeProcMount(context, hasOwnUsers));
  judgePrivileges(context);
  context.flag('runAsNonRoot');
}

function judgeProcMount(context: Fields, hasOwnUsers: boolean): void {
  judgeOneOfIfPresent(context, 'pod/contradicting-privileges', 'procMount', ['Default', 'Unmasked'], 'omit it for Default');
  if (context.text('procMount') === 'Unmasked' && !hasOwnUsers) {
    context.refuse('pod/contradicting-privileges', 'procMount', "must not be Unmasked unless 'hostUsers' of the pod is false", 'omit it for Default');
  }
}

function judgePrivileges(context: Fields): void {
  const isPrivileged = context.flag('privileged') === true;
  if (context.flag('allowPrivilegeEscalation') !== false) {
    return;
  }
  if (isPrivileged) {
    context.refuse('pod/contradicting-privileges', 'allowPrivilegeEscalation', "must not be false when 'privileged' is true", "remove 'privileged'");
  }
  if (context.child('capabilities')?.list('add').includes('CAP_SYS_ADMIN')) {
    context.refuse('pod/contradicting-privileges', 'allowPrivilegeEscalation', 'must not be false with the capability CAP_SYS_ADMIN', 'remove the capability');
  }
}
