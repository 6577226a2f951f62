import { Fields } from '../fields';
import { isRelativePath, RELATIVE_PATH_RULE } from '../formats/relative-path';
import { isUserId, USER_ID_RULE } from '../formats/user-id';

const PROFILE_TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];
const PROFILE_RULE = 'must be Localhost, RuntimeDefault or Unconfined';
const LONGEST_PROFILE = 4095;

/** Judges the numbers of users and groups. */
export function judgeUsers(context: Fields, names: readonly string[]): void {
  for (const name of names) {
    if (context.has(name) && !isUserId(context.raw(name))) {
      context.refuse('pod/invalid-security-context', name, USER_ID_RULE, 'correct the number');
    }
  }
}

/** Judges which system calls are allowed. */
export function judgeSeccompProfile(profile: Fields | undefined): void {
  if (profile === undefined) {
    return;
  }
  const localhostProfile = profile.text('localhostProfile');
  judgeType(profile, localhostProfile);
  if (profile.text('type') === 'Localhost' && localhostProfile !== undefined && !isRelativePath(localhostProfile)) {
    profile.refuse('pod/invalid-security-profile', 'localhostProfile', RELATIVE_PATH_RULE, 'write the path below the directory of profiles');
  }
}

/** Judges the AppArmor profile. */
export function judgeAppArmorProfile(profile: Fields | undefined): void {
  if (profile === undefined) {
    return;
  }
  const localhostProfile = profile.text('localhostProfile');
  judgeType(profile, localhostProfile);
  if (profile.text('type') !== 'Localhost' || localhostProfile === undefined) {
    return;
  }
  if (localhostProfile === '' || localhostProfile.trim() !== localhostProfile || Buffer.byteLength(localhostProfile) > LONGEST_PROFILE) {
    profile.refuse('pod/invalid-security-profile', 'localhostProfile', 'must be a name without blanks around it', 'write the name of a loaded profile');
  }
}

function judgeType(profile: Fields, localhostProfile: string | undefined): void {
  const type = profile.text('type') ?? '';
  if (!PROFILE_TYPES.includes(type)) {
    profile.refuse('pod/invalid-security-profile', 'type', PROFILE_RULE, 'write RuntimeDefault');
  } else if (type === 'Localhost' && localhostProfile === undefined) {
    profile.refuse('pod/invalid-security-profile', 'localhostProfile', "must be given when 'type' is Localhost", 'write the name of the profile');
  } else if (type !== 'Localhost' && localhostProfile !== undefined) {
    profile.refuse('pod/invalid-security-profile', 'localhostProfile', "must not be set unless 'type' is Localhost", 'remove it');
  }
}
